package vn.hoanhap.registry.web.organisations;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.organisations.OrganisationDraft;
import vn.hoanhap.registry.organisations.OrganisationPage;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.web.Titles;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Enters an organisation, and corrects what was entered wrongly; another name from a day on is {@link RenameForm}. */
final class OrganisationForm {
    private final Desk desk;
    private final OrganisationRegister organisations;
    private final Pickers pickers;

    OrganisationForm(Desk desk) {
        this.desk = desk;
        organisations = desk.register().organisations();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY, null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> entered(call), form -> page(call, form, null));
    }

    private PageAnswer entered(Call call) {
        OrganisationDraft draft = draft(call, null);
        organisations.requireReach(draft.unitId(), call.scope());
        return PageAnswer.redirect(
                OrganisationsModel.href(organisations.create(draft)), Words.text("page.organisation.saved"));
    }

    PageAnswer showEdit(Call call) {
        OrganisationPage page = OrganisationView.require(desk.register(), call);
        long id = page.organisation().id();
        OrganisationDraft standing =
                organisations.standing(id).orElseThrow(() -> Words.notFound("organisation.unknown", id));
        View view = desk.view(call);
        Form form = Form.EMPTY
                .with("org_name", standing.name())
                .with("kind", standing.kind())
                .with("org_unit", standing.unitId() == null ? null : String.valueOf(standing.unitId()))
                .with("valid_from", standing.validFrom() == null ? null : view.date(standing.validFrom()))
                .with("valid_to", standing.validTo() == null ? null : view.date(standing.validTo()))
                .with("version", String.valueOf(page.version()));
        return page(call, form, page);
    }

    PageAnswer sendEdit(Call call) throws Exception {
        OrganisationPage page = OrganisationView.require(desk.register(), call);
        return Form.attempt(call, () -> corrected(call, page), form -> page(call, form, page));
    }

    private PageAnswer corrected(Call call, OrganisationPage before) {
        long id = before.organisation().id();
        organisations.correct(id, draft(call, before), call.scope(), new Sent(call).version());
        return PageAnswer.redirect(OrganisationsModel.href(id), Words.text("page.organisation.saved"));
    }

    private OrganisationDraft draft(Call call, @Nullable OrganisationPage before) {
        Sent sent = new Sent(call);
        boolean placed = sent.optional("org_unit") != null || sent.optional("org_unit_text") != null;
        OrganisationDraft draft = new OrganisationDraft(
                sent.text("org_name"),
                sent.choice("kind", Codes.ORGANISATION_KINDS),
                placed ? pickers.chosenUnit(sent, "org_unit", call.asOf(), call.scope()) : null,
                before == null ? null : before.parentId(),
                sent.optionalDay("valid_from"),
                sent.optionalDay("valid_to"));
        organisations.check(draft, before == null ? null : before.organisation().id(), sent.faults());
        sent.faults().raise();
        return draft;
    }

    private PageAnswer page(Call call, Form form, @Nullable OrganisationPage before) {
        View view = desk.view(call);
        OrganisationFormModel model = new OrganisationFormModel(
                before,
                form.telling("name", "org_name").telling("unit", "org_unit"),
                pickers.unit(call, form.telling("unit", "org_unit"), "org_unit", call.asOf()),
                Titles.all(view, "organisation-kind", Codes.ORGANISATION_KINDS));
        String title = view.t(before == null ? "page.organisation.new" : "page.organisation.edit");
        return desk.form(call, "organisations/form.jte", title, model);
    }
}
