package vn.hoanhap.access.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.Right;
import vn.hoanhap.access.account.Role;
import vn.hoanhap.access.account.RoleCatalogue;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.parts.table.Downloads;

/** The list of roles, new ones, and what each may do. */
public final class RolePages {

    private static final String LIST = "/p/access/roles";
    private static final ListFile.Kind FILE = new ListFile.Kind(
            "roles", AccessRights.ROLES, List.of("q"), List.of("code", "title", "origin", "rights", "permissions"));

    /**
     * Is a line of the list.
     *
     * @param href its page
     * @param title its name
     * @param code its code
     * @param shipped whether it came with the server
     * @param rights how many rights it has
     */
    public record Row(String href, String title, String code, boolean shipped, int rights) {}

    /**
     * Is what the list shows.
     *
     * @param errors what is wrong with the form of a new role, by field
     * @param code as typed
     * @param titleVi as typed
     * @param titleEn as typed
     * @param q words of the titles or codes that are looked for
     * @param files the same list as files
     */
    public record ListModel(
            List<Row> rows,
            Map<String, String> errors,
            String code,
            String titleVi,
            String titleEn,
            String q,
            Downloads files) {}

    /**
     * Is a right with its box.
     *
     * @param name its name
     * @param title what it lets somebody do
     * @param ticked whether the role has it
     */
    public record Box(String name, String title, boolean ticked) {}

    /**
     * Is what the page of a role shows.
     *
     * @param title its name
     * @param code its code
     * @param version the version that the form changes
     * @param groups boxes by programme
     * @param errors what is wrong
     */
    public record Model(
            String title, String code, long version, Map<String, List<Box>> groups, Map<String, String> errors) {}

    private final Screen screen;
    private final RoleCatalogue roles;
    private final ListFile file;

    /** Serves through the given use case. */
    public RolePages(Screen screen, RoleCatalogue roles, ListFile file) {
        this.screen = screen;
        this.roles = roles;
        this.file = file;
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        add.page(Page.get("/roles", AccessRights.ROLES, call -> list(call, Map.of())));
        file.contribute(add, FILE, this::lines);
        add.page(Page.post("/roles", AccessRights.ROLES, this::create));
        add.page(Page.get("/roles/{code}", AccessRights.ROLES, this::get));
        add.page(Page.post("/roles/{code}", AccessRights.ROLES, this::change));
    }

    private PageAnswer list(Call call, Map<String, String> errors) {
        List<Row> rows = found(call).stream()
                .map(role -> new Row(
                        LIST + "/" + role.code(),
                        role.title().in(call.language()),
                        role.code(),
                        role.shipped(),
                        role.permissions().size()))
                .toList();
        String q = call.query("q").orElse("");
        ListModel model = new ListModel(
                rows,
                errors,
                call.field("code"),
                call.field("titleVi"),
                call.field("titleEn"),
                q,
                Downloads.ofList(FILE.list(), call, Map.of("q", q)));
        return errors.isEmpty()
                ? screen.page(call, "roles.title", "role/list.jte", model)
                : screen.invalid(call, "roles.title", "role/list.jte", model);
    }

    private List<Role> found(Call call) {
        String words = ToneFree.fold(call.query("q").orElse(""));
        return roles.all().stream()
                .filter(role -> ToneFree.fold(role.code() + " " + role.title().in(call.language()))
                        .contains(words))
                .toList();
    }

    private List<List<@Nullable Object>> lines(Call call) {
        return found(call).stream().map(role -> cells(role, call.language())).toList();
    }

    private List<@Nullable Object> cells(Role role, Language language) {
        String origin = role.shipped() ? "shipped" : "own";
        return List.of(
                role.code(),
                role.title().in(language),
                new Table.Coded(origin, screen.messages().text(language, "role." + origin)),
                role.permissions().size(),
                String.join("; ", role.permissions()));
    }

    private PageAnswer create(Call call) {
        String titleVi = call.field("titleVi");
        String titleEn = call.field("titleEn").isEmpty() ? titleVi : call.field("titleEn");
        try {
            new Violations()
                    .require(
                            !titleVi.isEmpty() && titleVi.length() <= 120 && titleEn.length() <= 120,
                            "titleVi",
                            screen.messages().both("role.title"),
                            screen.messages().both("role.title.remedy"))
                    .raise();
            roles.add(call.principal(), call.field("code"), new Text(titleVi, titleEn), Set.of());
            return PageAnswer.redirect(
                    LIST + "/" + call.field("code"), screen.messages().both("role.created.done"));
        } catch (ProblemException e) {
            return list(call, Screen.errors(e.problem(), call.language()));
        }
    }

    private PageAnswer get(Call call) {
        Role role = roles.get(call.path("code"));
        return PageAnswer.html(role.title().in(call.language()), html(call, role, role.permissions(), Map.of()));
    }

    private PageAnswer change(Call call) {
        Role role = roles.get(call.path("code"));
        Set<String> wanted = new HashSet<>(call.form().getOrDefault("right", List.of()));
        try {
            long version = Long.parseLong("0" + call.field("version").replaceAll("\\D", ""));
            roles.setPermissions(call.principal(), role.code(), version, wanted);
            return PageAnswer.redirect(
                    LIST + "/" + role.code(), screen.messages().both("role.changed.done"));
        } catch (ProblemException e) {
            return PageAnswer.invalid(
                    role.title().in(call.language()), html(call, role, wanted, errors(e.problem(), call.language())));
        }
    }

    private String html(Call call, Role role, Set<String> ticked, Map<String, String> errors) {
        Map<String, List<Box>> groups = new LinkedHashMap<>();
        for (Right right : roles.rights()) {
            groups.computeIfAbsent(right.programmeId(), id -> new ArrayList<>())
                    .add(new Box(right.name(), right.title().in(call.language()), ticked.contains(right.name())));
        }
        Model model = new Model(role.title().in(call.language()), role.code(), role.version(), groups, errors);
        return screen.html(call, "role/page.jte", model);
    }

    private static Map<String, String> errors(Problem problem, Language language) {
        return Map.of("", String.join(" ", Screen.errors(problem, language).values()));
    }
}
