package vn.hoanhap.registry.web.legal;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.legal.LegalKind;
import vn.hoanhap.registry.legal.LegalRegister;
import vn.hoanhap.registry.legal.LegalText;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Words;

/** Enters a legal text of the province, and corrects one. */
final class LegalForm {
    private final Desk desk;
    private final LegalRegister legal;

    LegalForm(Desk desk) {
        this.desk = desk;
        legal = desk.register().legal();
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("kind", LegalKind.RESOLUTION.name()), "new");
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> entered(call), form -> page(call, form, "new"));
    }

    private PageAnswer entered(Call call) {
        LegalText.Draft draft = draft(call, null);
        long id = legal.create(draft, call.principal().accountId());
        return PageAnswer.redirect(LegalListModel.ADDRESS + "/" + id, Words.text("page.legal.saved"));
    }

    PageAnswer showEdit(Call call) {
        LegalText text = LegalView.require(legal, call);
        LegalText.Draft draft = text.draft();
        View view = desk.view(call);
        Form form = Form.EMPTY
                .with("number", draft.number())
                .with("kind", draft.kind().name())
                .with("title", draft.title())
                .with("issuer", draft.issuer())
                .with("issued_on", draft.issuedOn() == null ? null : view.date(draft.issuedOn()))
                .with("valid_from", draft.from() == null ? null : view.date(draft.from()))
                .with("valid_to", draft.to() == null ? null : view.date(draft.to()))
                .with("replaced_by", draft.replacedBy())
                .with("found", draft.source())
                .with("version", String.valueOf(text.version()));
        return page(call, form, text.key() + "/edit");
    }

    PageAnswer sendEdit(Call call) throws Exception {
        LegalText text = LegalView.require(legal, call);
        return Form.attempt(call, () -> corrected(call, text), form -> page(call, form, text.key() + "/edit"));
    }

    private PageAnswer corrected(Call call, LegalText before) {
        LegalText.Draft draft = draft(call, before.key());
        legal.correct(before, draft, new Sent(call).version());
        return PageAnswer.redirect(LegalListModel.ADDRESS + "/" + before.key(), Words.text("page.legal.saved"));
    }

    private LegalText.Draft draft(Call call, @Nullable String key) {
        Sent sent = new Sent(call);
        String kind = sent.choice("kind", LegalList.KINDS);
        LegalText.Draft draft = new LegalText.Draft(
                sent.text("number"),
                LegalList.KINDS.contains(kind) ? LegalKind.valueOf(kind) : LegalKind.DECISION,
                sent.text("title"),
                sent.optional("issuer"),
                sent.optionalDay("issued_on"),
                sent.optionalDay("valid_from"),
                sent.optionalDay("valid_to"),
                sent.optional("replaced_by"),
                sent.text("found"));
        legal.check(draft, key, sent.faults());
        sent.faults().raise();
        return draft;
    }

    private PageAnswer page(Call call, Form form, String action) {
        View view = desk.view(call);
        LegalFormModel model = new LegalFormModel(
                form,
                LegalListModel.ADDRESS + "/" + action,
                Titles.all(view, "legal-kind", LegalList.KINDS),
                desk.legalTexts());
        return desk.form(call, "legal/form.jte", view.t(model.entered() ? "page.legal.edit" : "page.legal.new"), model);
    }
}
