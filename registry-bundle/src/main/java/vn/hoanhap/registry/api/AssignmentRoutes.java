package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItem;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItems;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCodes;
import vn.hoanhap.registry.words.Words;

/** Answers for assignments. */
public final class AssignmentRoutes {
    private final AssignmentRegister assignments;
    private final Units units;
    private final DatedCodes codes;

    /** Answers from the register. */
    public AssignmentRoutes(Register register) {
        assignments = register.assignments();
        units = register.units().units();
        codes = register.codes();
    }

    record AssignmentItem(
            Id id,
            String kind,
            Id assignee,
            @Nullable Id team,
            @Nullable Id person,
            @Nullable Id neighbourhood,
            @Nullable Id organisation,
            @Nullable String function,
            @Nullable Id unit,
            LocalDate from,
            @Nullable LocalDate to,
            int version) {
        static AssignmentItem of(Assignment assignment) {
            Assignment.Draft draft = assignment.draft();
            Assignment.Subject subject = draft.subject();
            return new AssignmentItem(
                    new Id(assignment.id()),
                    draft.kind(),
                    new Id(draft.assigneeId()),
                    Reading.id(draft.teamId()),
                    Reading.id(subject.personId()),
                    Reading.id(subject.neighbourhoodId()),
                    Reading.id(subject.organisationId()),
                    subject.function(),
                    Reading.id(subject.unitId()),
                    draft.from(),
                    draft.to(),
                    assignment.version());
        }
    }

    record AssignmentList(
            List<AssignmentItem> items, @Nullable Id next) {}

    record NewAssignment(
            String kind,
            Id assignee,
            @Nullable Id team,
            @Nullable Id person,
            @Nullable Id neighbourhood,
            @Nullable Id organisation,
            @Nullable @MaxLength(100) String function,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate to) {}

    record End(LocalDate on) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/assignments",
                        AssignmentList.class,
                        RegisterRights.PEOPLE_READ,
                        Words.text("route.assignments"),
                        (call, none) -> list(call))
                .query("assignee", Words.text("query.assignee"))
                .query("person", Words.text("query.assigned"))));
        add.route(Route.get(
                "/assignments/{id}",
                AssignmentItem.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.assignment"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/assignments", NewAssignment.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.assignment.new"), this::create));
        add.route(Route.writing(Method.PUT, "/assignments/{id}", NewAssignment.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.assignment.change"), this::change));
        add.route(Route.get(
                "/organisations/{id}/functions",
                AssignmentList.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.functions"),
                (call, none) -> functions(call)));
        add.route(Route.get(
                "/function-titles",
                CodeItems.class,
                RegisterRights.ORGANISATIONS_READ,
                Words.text("route.function.titles"),
                (call, none) -> titles(call)));
        add.route(Route.writing(Method.POST, "/assignments/{id}/end", End.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.assignment.end"), this::end));
    }

    private Answer<AssignmentList> list(Call call) {
        AssignmentRegister.Query query = new AssignmentRegister.Query(
                Reading.idOfQuery(call, "assignee"),
                Reading.idOfQuery(call, "person"),
                call.asOf(),
                call.cursor(),
                call.limit());
        List<Assignment> found = assignments.list(query, call.scope());
        return Answer.ok(new AssignmentList(
                found.stream().map(AssignmentItem::of).toList(), Reading.next(found, call.limit(), Assignment::id)));
    }

    private Answer<AssignmentItem> get(Call call) {
        long id = call.pathId("id");
        Assignment found =
                assignments.find(id, call.scope()).orElseThrow(() -> Words.notFound("assignment.unknown", id));
        return Answer.ok(AssignmentItem.of(found)).version(found.version());
    }

    private Answer<AssignmentList> functions(Call call) {
        List<Assignment> found = assignments.functions(call.pathId("id"), call.scope());
        return Answer.ok(
                new AssignmentList(found.stream().map(AssignmentItem::of).toList(), null));
    }

    private Answer<CodeItems> titles(Call call) {
        return Answer.ok(new CodeItems(codes.on(CodeList.FUNCTION, call.asOf()).stream()
                .map(code -> new CodeItem(code.code(), code.title().in(call.language()), code.from(), code.to()))
                .toList()));
    }

    private Answer<Written> change(Call call, NewAssignment body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        assignments.correct(id, checked(call, body), call.scope(), version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }

    private Answer<Written> create(Call call, NewAssignment body) {
        long id = assignments.create(checked(call, body));
        return Answer.created("/assignments/" + id, Written.of(id)).version(1);
    }

    private Assignment.Draft checked(Call call, NewAssignment body) {
        Assignment.Subject subject = new Assignment.Subject(
                Reading.value(body.person()),
                Reading.value(body.neighbourhood()),
                Reading.value(body.organisation()),
                Reading.text(body.function()),
                unit(call, body.unit()));
        Assignment.Draft draft = new Assignment.Draft(
                body.kind(), body.assignee().value(), Reading.value(body.team()), subject, body.from(), body.to());
        Violations faults = new Violations();
        assignments.check(draft, call.scope(), faults);
        faults.raise();
        return draft;
    }

    private @Nullable Long unit(Call call, @Nullable String reference) {
        return reference == null ? null : units.resolve(reference, call.asOf());
    }

    private Answer<Written> end(Call call, End body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        assignments.end(id, body.on(), call.scope(), version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }
}
