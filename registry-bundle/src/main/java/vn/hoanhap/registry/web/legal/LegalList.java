package vn.hoanhap.registry.web.legal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
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
        String text = call.query("q").orElse(null);
        String kind = call.query("kind").filter(KINDS::contains).orElse(null);
        boolean all = call.query("all").isPresent();
        List<LegalText> found = desk.register()
                .legal()
                .list(new LegalQuery(text, kind == null ? null : LegalKind.valueOf(kind), all ? null : call.asOf()));
        LegalListModel model = new LegalListModel(
                found.stream()
                        .skip(call.cursor())
                        .limit(call.limit())
                        .map(one -> new LegalListModel.Row(one, one.on(call.asOf())))
                        .toList(),
                new LegalListModel.Asked(text, kind, all),
                Titles.all(view, "legal-kind", KINDS),
                next(call, found.size()),
                Desk.first(call),
                call.principal().may(RegisterRights.LEGAL_WRITE));
        return desk.page(call, "legal/list.jte", view.t("page.legal.title"), model);
    }

    private static @Nullable String next(Call call, int size) {
        long shown = call.cursor() + call.limit();
        return shown < size ? Addresses.with(call.address(), "cursor", shown) : null;
    }
}
