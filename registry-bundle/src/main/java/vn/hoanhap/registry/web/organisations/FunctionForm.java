package vn.hoanhap.registry.web.organisations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCode;
import vn.hoanhap.registry.organisations.OrganisationPage;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Pickers;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Gives somebody a function in an organisation from a day on, corrects that, and ends it by its last day. */
final class FunctionForm {
    private static final String OTHER = "OTHER";

    private final Desk desk;
    private final Register register;
    private final Pickers pickers;

    FunctionForm(Desk desk) {
        this.desk = desk;
        register = desk.register();
        pickers = new Pickers(desk);
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("valid_from", desk.view(call).date(Desk.day(call))), null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> assigned(call), form -> page(call, form, null));
    }

    private PageAnswer assigned(Call call) {
        register.assignments().create(draft(call));
        return PageAnswer.redirect(OrganisationsModel.href(call.pathId("id")), Words.text("page.function.assigned"));
    }

    PageAnswer showEdit(Call call) {
        Assignment found = require(call);
        Assignment.Draft draft = found.draft();
        View view = desk.view(call);
        String stored = String.valueOf(draft.subject().function());
        boolean listed = titles(call, draft.from()).containsKey(stored);
        Form form = Form.EMPTY
                .with("officer", String.valueOf(draft.assigneeId()))
                .with("function", listed ? stored : OTHER)
                .with("function_other", listed ? null : stored)
                .with("valid_from", view.date(draft.from()))
                .with("valid_to", draft.to() == null ? null : view.date(draft.to()))
                .with("version", String.valueOf(found.version()));
        return page(call, form, found);
    }

    PageAnswer sendEdit(Call call) throws Exception {
        Assignment found = require(call);
        return Form.attempt(call, () -> corrected(call, found), form -> page(call, form, found));
    }

    private PageAnswer corrected(Call call, Assignment before) {
        register.assignments().correct(before.id(), draft(call), call.scope(), new Sent(call).version());
        return PageAnswer.redirect(OrganisationsModel.href(call.pathId("id")), Words.text("page.function.corrected"));
    }

    /** Returns a function in this organisation that the right reaches. */
    private Assignment require(Call call) {
        long id = call.pathId("function");
        Long organisation = call.pathId("id");
        return register.assignments()
                .find(id, call.scope())
                .filter(found -> organisation.equals(found.draft().subject().organisationId()))
                .orElseThrow(() -> Words.notFound("assignment.unknown", id));
    }

    private Assignment.Draft draft(Call call) {
        Sent sent = new Sent(call);
        LocalDate from = sent.day("valid_from");
        Long officer = pickers.chosenPerson(sent, "officer", call.scope());
        String chosen = sent.choice("function", titles(call, from).keySet());
        String title = chosen.equals(OTHER) ? sent.text("function_other") : chosen;
        Checks.holds(
                sent.faults(), !title.isEmpty() || chosen.isEmpty(), "function_other", "page.function.other-missing");
        long organisation =
                OrganisationView.require(register, call).organisation().id();
        Assignment.Draft draft = new Assignment.Draft(
                "FUNCTION",
                officer == null ? 0 : officer,
                null,
                new Assignment.Subject(null, null, organisation, title, null),
                from,
                sent.optionalDay("valid_to"));
        if (officer != null) {
            register.assignments().check(draft, call.scope(), sent.faults());
        }
        sent.faults().raise();
        return draft;
    }

    private Map<String, String> titles(Call call, LocalDate on) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (DatedCode code : register.codes().on(CodeList.FUNCTION, on)) {
            titles.put(code.code(), code.title().in(call.language()));
        }
        titles.put(OTHER, desk.view(call).t("page.function.other"));
        return titles;
    }

    private PageAnswer page(Call call, Form form, @Nullable Assignment before) {
        OrganisationPage page = OrganisationView.require(register, call);
        View view = desk.view(call);
        Form told = form.telling("assignee", "officer").telling("organisation", "officer");
        FunctionModel model = new FunctionModel(
                page,
                before,
                told,
                pickers.person(call, told, "officer", call.scope()),
                titles(call, before == null ? Desk.day(call) : before.draft().from()));
        String title = view.t(before == null ? "page.function.new" : "page.function.edit");
        return desk.form(call, "organisations/function.jte", title, model);
    }
}
