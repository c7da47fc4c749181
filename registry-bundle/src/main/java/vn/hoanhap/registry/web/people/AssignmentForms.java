package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Assigns a member of a team to a person, and ends that. */
final class AssignmentForms {

    private final Desk desk;
    private final Register register;

    AssignmentForms(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        return page(call, Form.EMPTY.with("valid_from", desk.view(call).date(call.asOf())), null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> assign(call), form -> page(call, form, null));
    }

    private PageAnswer assign(Call call) {
        Person person = person(call);
        Sent sent = new Sent(call);
        LocalDate from = sent.day("valid_from");
        MetBy member = MetBy.of(sent.text("assignee"));
        if (member == null) {
            Checks.notFuture(sent.faults(), "valid_from", from, call.today());
            Words.fault(sent.faults(), "assignee", "page.assignment.missing");
            throw Problem.invalid(sent.faults().errors()).raise();
        }
        Assignment.Draft draft = new Assignment.Draft(
                "PERSON",
                member.personId(),
                member.teamId(),
                new Assignment.Subject(person.id(), null, null, null, null),
                from,
                null);
        register.assignments().check(draft, call.scope(), sent.faults());
        if (assignedAlready(call, draft)) {
            Words.fault(sent.faults(), "assignee", "page.assignment.twice");
        }
        sent.faults().raise();
        register.assignments().create(draft);
        return PageAnswer.redirect(Desk.ROOT + "/people/" + person.id(), Words.text("page.assignment.saved"));
    }

    private boolean assignedAlready(Call call, Assignment.Draft draft) {
        var now =
                new AssignmentRegister.Query(draft.assigneeId(), draft.subject().personId(), draft.from(), 0, 1);
        return !register.assignments().list(now, call.scope()).isEmpty();
    }

    PageAnswer showEnd(Call call) {
        return page(call, Form.EMPTY.with("valid_to", desk.view(call).date(call.asOf())), assignment(call));
    }

    PageAnswer sendEnd(Call call) throws Exception {
        return Form.attempt(call, () -> end(call), form -> page(call, form, assignment(call)));
    }

    private PageAnswer end(Call call) {
        Assignment assignment = assignment(call);
        Sent sent = new Sent(call);
        var last = sent.day("valid_to");
        sent.faults().raise();
        register.assignments().end(assignment.id(), last, call.scope(), assignment.version());
        return PageAnswer.redirect(Desk.ROOT + "/people/" + call.pathId("id"), Words.text("page.assignment.ended"));
    }

    private Person person(Call call) {
        return PersonView.require(register, call.pathId("id"), call.scope()).person();
    }

    private Assignment assignment(Call call) {
        long id = call.pathId("assignment");
        return register.assignments()
                .find(id, call.scope())
                .filter(assignment ->
                        Objects.equals(assignment.draft().subject().personId(), call.pathId("id")))
                .orElseThrow(() -> Words.notFound("assignment.unknown", id));
    }

    private PageAnswer page(Call call, Form form, @Nullable Assignment ending) {
        Person person = person(call);
        View view = desk.view(call);
        AssignmentModel model = new AssignmentModel(
                person,
                form,
                MetBy.choices(register, person, call).listed(),
                ending == null ? null : initials(ending),
                ending == null ? null : Desk.ROOT + "/people/" + person.id() + "/assignment/" + ending.id() + "/end");
        String title = view.t(ending == null ? "page.assignment.title" : "page.assignment.end");
        return desk.form(call, "people/assignment.jte", title, model);
    }

    private String initials(Assignment assignment) {
        return register.people().findAll(Set.of(assignment.draft().assigneeId()), Scope.EVERYTHING).stream()
                .findFirst()
                .map(Person::initials)
                .orElse("–");
    }
}
