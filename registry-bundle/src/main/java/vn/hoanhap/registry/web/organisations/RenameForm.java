package vn.hoanhap.registry.web.organisations;

import java.time.LocalDate;
import java.util.Map;
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
import vn.hoanhap.registry.words.Words;

/** Gives an organisation another name or another unit from a day on; papers of earlier days keep the old one. */
final class RenameForm {
    private final Desk desk;
    private final OrganisationRegister organisations;
    private final Pickers pickers;

    RenameForm(Desk desk) {
        this.desk = desk;
        organisations = desk.register().organisations();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        OrganisationPage page = OrganisationView.require(desk.register(), call);
        Long unit = standing(page).unitId();
        Form form = Form.EMPTY
                .with("org_unit", unit == null ? null : String.valueOf(unit))
                .with("valid_from", desk.view(call).date(call.asOf()))
                .with("version", String.valueOf(page.version()));
        return page(call, form, page);
    }

    PageAnswer send(Call call) throws Exception {
        OrganisationPage page = OrganisationView.require(desk.register(), call);
        return Form.attempt(call, () -> renamed(call, page), form -> page(call, form, page));
    }

    private OrganisationDraft standing(OrganisationPage page) {
        long id = page.organisation().id();
        return organisations.standing(id).orElseThrow(() -> Words.notFound("organisation.unknown", id));
    }

    private PageAnswer renamed(Call call, OrganisationPage page) {
        long id = page.organisation().id();
        Sent sent = new Sent(call);
        LocalDate from = sent.day("valid_from");
        boolean placed = sent.optional("org_unit") != null || sent.optional("org_unit_text") != null;
        OrganisationDraft before = standing(page);
        OrganisationDraft draft = new OrganisationDraft(
                sent.text("org_name"),
                before.kind(),
                placed ? pickers.chosenUnit(sent, "org_unit", from, call.scope()) : null,
                before.parentId(),
                before.validFrom(),
                before.validTo());
        organisations.check(draft, id, sent.faults());
        sent.faults().raise();
        organisations.requireReach(draft.unitId(), call.scope());
        organisations.rename(new OrganisationRegister.Target(id, sent.version()), draft, from, call.scope());
        return PageAnswer.redirect(OrganisationsModel.href(id), Words.text("page.organisation.renamed"));
    }

    private PageAnswer page(Call call, Form form, OrganisationPage page) {
        View view = desk.view(call);
        Form told = form.telling("name", "org_name").telling("unit", "org_unit").telling("from", "valid_from");
        OrganisationFormModel model =
                new OrganisationFormModel(page, told, pickers.unit(call, told, "org_unit", call.asOf()), Map.of());
        return desk.form(call, "organisations/rename.jte", view.t("page.organisation.rename"), model);
    }
}
