package vn.hoanhap.registry.web.teams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.PolicyEntry;
import vn.hoanhap.registry.teams.TeamPolicy;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.ListFile;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Lists what provinces ask of teams, on the page and as a file; by place, by kind, and by what holds on the page's date. */
final class PolicyList {
    /** Stands for the whole country in an address. */
    static final String COUNTRY = "all";

    static final String LIST = "team-policies";

    private static final ListFile.Heading HEADING = new ListFile.Heading(
            LIST,
            Words.text("page.policies.title"),
            false,
            List.of(
                    ListFile.column("place", Form.TEXT),
                    ListFile.column("kind", Form.TEXT),
                    ListFile.column("valid_from", Form.DATE),
                    ListFile.column("valid_to", Form.DATE),
                    ListFile.column("min_size", Form.NUMBER),
                    ListFile.column("max_size", Form.NUMBER),
                    ListFile.column("leaders", Form.NUMBER),
                    ListFile.column("min_deputies", Form.NUMBER),
                    ListFile.column("max_deputies", Form.NUMBER),
                    ListFile.column("sources", Form.TEXT),
                    ListFile.column("legal_source", Form.TEXT)));

    private final Desk desk;

    PolicyList(Desk desk) {
        this.desk = desk;
    }

    void contribute(Contributions add) {
        ListFile.contribute(add, LIST, RegisterRights.TEAMS_READ, List.of("province", "kind", "now"), this::file);
    }

    static PoliciesModel.Asked asked(Call call) {
        return new PoliciesModel.Asked(
                call.query("province").orElse(null),
                call.query("kind").filter(Codes.TEAM_KINDS::contains).orElse(null),
                call.query("now").isPresent());
    }

    static Downloads files(Call call, PoliciesModel.Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("province", asked.province());
        narrowed.put("kind", asked.kind());
        narrowed.put("now", asked.now() ? "true" : null);
        return Downloads.ofList(LIST, call, narrowed);
    }

    List<PolicyEntry> find(Call call, PoliciesModel.Asked asked) {
        String province = asked.province();
        String kind = asked.kind();
        return all().stream()
                .filter(entry -> province == null || place(entry).equals(province))
                .filter(entry -> kind == null || entry.kind().equals(kind))
                .filter(entry -> !asked.now() || entry.on(call.asOf()))
                .toList();
    }

    private List<PolicyEntry> all() {
        return desk.register().teams().policies().all();
    }

    /** Returns the places that have a policy, with their names. */
    Map<String, String> places(View view) {
        Places named = new Places(desk.register().units(), view.asOf());
        Map<String, String> places = new LinkedHashMap<>();
        all().forEach(entry -> places.putIfAbsent(place(entry), name(entry, named, view)));
        return places;
    }

    private static String place(PolicyEntry entry) {
        Long province = entry.provinceId();
        return province == null ? COUNTRY : province.toString();
    }

    private static String name(PolicyEntry entry, Places named, View view) {
        Long province = entry.provinceId();
        return province == null ? view.t("page.policy.country") : named.name(province);
    }

    PoliciesModel.Row row(PolicyEntry entry, View view) {
        TeamPolicy asks = entry.asks();
        var to = entry.to();
        return new PoliciesModel.Row(
                name(entry, new Places(desk.register().units(), view.asOf()), view),
                Titles.of(view, "team-kind", entry.kind()),
                to == null
                        ? view.t("page.policy.from", view.date(entry.from()))
                        : view.t("page.policy.span", view.date(entry.from()), view.date(to)),
                state(entry, view),
                List.of(
                        view.t("page.policy.members", asks.minSize(), asks.maxSize()),
                        view.t("page.policy.leading", asks.leaders(), asks.minDeputies(), asks.maxDeputies())),
                sources(asks, view),
                asks.legalSource());
    }

    private static String state(PolicyEntry entry, View view) {
        if (entry.on(view.asOf())) {
            return "now";
        }
        return entry.from().isAfter(view.asOf()) ? "coming" : "ended";
    }

    private static @Nullable String sources(TeamPolicy asks, View view) {
        boolean any = asks.sources().isEmpty() || asks.sources().containsAll(Codes.SOURCES);
        return any
                ? null
                : asks.sources().stream()
                        .map(source -> Titles.of(view, "source", source))
                        .collect(Collectors.joining(", "));
    }

    private Download file(Call call) {
        ListFile.requireKnown(call, "kind", Codes.TEAM_KINDS);
        View view = desk.view(call);
        return desk.transactions().read(() -> {
            ListFile.requireKnown(call, "province", places(view).keySet());
            Places named = new Places(desk.register().units(), view.asOf());
            List<List<@Nullable Object>> rows = find(call, asked(call)).stream()
                    .map(entry -> cells(entry, name(entry, named, view), view))
                    .toList();
            return ListFile.write(desk, call, HEADING, rows);
        });
    }

    private static List<@Nullable Object> cells(PolicyEntry entry, String place, View view) {
        TeamPolicy asks = entry.asks();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(place);
        cells.add(new Table.Coded(entry.kind(), Titles.of(view, "team-kind", entry.kind())));
        cells.add(entry.from());
        cells.add(entry.to());
        cells.add(asks.minSize());
        cells.add(asks.maxSize());
        cells.add(asks.leaders());
        cells.add(asks.minDeputies());
        cells.add(asks.maxDeputies());
        cells.add(sources(asks, view));
        cells.add(asks.legalSource());
        return cells;
    }
}
