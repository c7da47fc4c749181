package vn.hoanhap.registry.web.legal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.legal.LegalKind;
import vn.hoanhap.registry.legal.LegalQuery;
import vn.hoanhap.registry.legal.LegalText;
import vn.hoanhap.registry.web.Addresses;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Titles;

/** Lists legal texts as they stand on the page's date, the newest first. */
final class LegalList {
    static final List<String> KINDS =
            Arrays.stream(LegalKind.values()).map(Enum::name).toList();

    private final Desk desk;

    LegalList(Desk desk) {
        this.desk = desk;
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        LegalListModel.Asked asked = asked(call);
        List<LegalText> found = find(call, asked);
        LegalListModel model = new LegalListModel(
                found.stream()
                        .skip(call.cursor())
                        .limit(call.limit())
                        .map(one -> new LegalListModel.Row(one, one.on(call.asOf())))
                        .toList(),
                asked,
                Titles.all(view, "legal-kind", KINDS),
                next(call, found.size()),
                Desk.first(call),
                call.principal().may(RegisterRights.LEGAL_WRITE),
                files(call, asked));
        return desk.page(call, "legal/list.jte", view.t("page.legal.title"), model);
    }

    LegalListModel.Asked asked(Call call) {
        return new LegalListModel.Asked(
                call.query("q").orElse(null),
                call.query("kind").filter(KINDS::contains).orElse(null),
                call.query("all").isPresent());
    }

    List<LegalText> find(Call call, LegalListModel.Asked asked) {
        String kind = asked.kind();
        return desk.register()
                .legal()
                .list(new LegalQuery(
                        asked.text(), kind == null ? null : LegalKind.valueOf(kind), asked.all() ? null : call.asOf()));
    }

    private static Downloads files(Call call, LegalListModel.Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("q", asked.text());
        narrowed.put("kind", asked.kind());
        narrowed.put("all", asked.all() ? "true" : null);
        return Downloads.ofList(LegalExport.LIST, call, narrowed);
    }

    private static @Nullable String next(Call call, int size) {
        long shown = call.cursor() + call.limit();
        return shown < size ? Addresses.with(call.address(), "cursor", shown) : null;
    }
}
