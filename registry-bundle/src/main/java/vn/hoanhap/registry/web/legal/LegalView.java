package vn.hoanhap.registry.web.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.legal.LegalRegister;
import vn.hoanhap.registry.legal.LegalText;
import vn.hoanhap.registry.legal.LegalUse;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.web.units.UnitModel;
import vn.hoanhap.registry.words.Words;

/** Shows a legal text with what goes by it. */
final class LegalView {
    private final Desk desk;

    LegalView(Desk desk) {
        this.desk = desk;
    }

    static LegalText require(LegalRegister legal, Call call) {
        String key = call.path("key");
        return legal.find(key).orElseThrow(() -> Words.notFound("legal.unknown", key));
    }

    PageAnswer show(Call call) {
        LegalRegister legal = desk.register().legal();
        LegalText text = require(legal, call);
        String by = text.draft().replacedBy();
        LegalModel model = new LegalModel(
                text,
                text.on(call.asOf()),
                by == null
                        ? null
                        : legal.byNumber(by)
                                .map(other -> LegalListModel.ADDRESS + "/" + other.key())
                                .orElse(null),
                legal.uses(text).stream().map(use -> line(call, use)).toList(),
                !text.shipped() && call.principal().may(RegisterRights.LEGAL_WRITE));
        return desk.page(call, "legal/text.jte", text.draft().number(), model);
    }

    private LegalModel.UseLine line(Call call, LegalUse use) {
        View view = desk.view(call);
        String day = use.on() == null ? "" : view.date(use.on());
        Long unit = use.unitId();
        return switch (use.what()) {
            case POLICY ->
                new LegalModel.UseLine(
                        view.t("page.legal.use.policy", Titles.of(view, "team-kind", String.valueOf(use.code())), day),
                        null);
            case MOVE_TERM -> new LegalModel.UseLine(view.t("page.legal.use.move", use.count(), day), null);
            case TEAM_ORDER -> new LegalModel.UseLine(view.t("page.legal.use.orders", use.count()), null);
            case SUCCESSION ->
                new LegalModel.UseLine(succession(call, unit, day), unit == null ? null : UnitModel.href(unit));
        };
    }

    private String succession(Call call, @Nullable Long unit, String day) {
        Places places = new Places(desk.register().units(), call.asOf());
        List<String> heirs = unit == null
                ? List.of()
                : desk.register().units().units().successors(unit).stream()
                        .map(one -> places.name(one.successorId()))
                        .toList();
        return desk.view(call).t("page.legal.use.succession", places.name(unit), String.join(", ", heirs), day);
    }

    PageAnswer remove(Call call) {
        LegalRegister legal = desk.register().legal();
        legal.remove(require(legal, call));
        return PageAnswer.redirect(LegalListModel.ADDRESS, Words.text("page.legal.removed"));
    }
}
