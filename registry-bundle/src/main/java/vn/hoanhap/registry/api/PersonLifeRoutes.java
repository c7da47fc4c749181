package vn.hoanhap.registry.api;

import java.util.List;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.PersonAnswers.End;
import vn.hoanhap.registry.api.PersonAnswers.Merge;
import vn.hoanhap.registry.api.PersonAnswers.NewCategory;
import vn.hoanhap.registry.api.PersonAnswers.TimelineItem;
import vn.hoanhap.registry.api.PersonAnswers.TimelineList;
import vn.hoanhap.registry.people.CategoryRegister;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.people.Timeline;
import vn.hoanhap.registry.people.TimelineEntry;
import vn.hoanhap.registry.words.Words;

/** Answers for what happens with a person: timeline, categories, merges. */
public final class PersonLifeRoutes {
    private final Register register;

    /** Answers from the register. */
    public PersonLifeRoutes(Register register) {
        this.register = register;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                "/people/{id}/timeline",
                TimelineList.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.timeline"),
                (call, none) -> timeline(call))));
        add.route(Route.writing(Method.POST, "/people/{id}/categories", NewCategory.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.category.new"), this::categorise));
        add.route(Route.writing(Method.POST, "/people/{id}/categories/{category}/end", End.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.category.end"), this::endCategory));
        add.route(Route.writing(Method.POST, "/people/{id}/merge", Merge.class, Written.class)
                .answers(RegisterRights.PEOPLE_MERGE, Words.text("route.merge"), this::merge));
        add.route(Route.writing(Method.POST, "/people/{id}/unmerge", None.class, Written.class)
                .answers(RegisterRights.PEOPLE_MERGE, Words.text("route.unmerge"), (call, none) -> unmerge(call)));
    }

    private Answer<TimelineList> timeline(Call call) {
        List<TimelineEntry> found = register.timeline()
                .of(call.pathId("id"), call.scope(), call.principal(), new Timeline.Page(call.cursor(), call.limit()));
        return Answer.ok(new TimelineList(
                found.stream().map(entry -> item(entry, call)).toList(),
                Reading.next(found, call.limit(), TimelineEntry::lineId)));
    }

    private static TimelineItem item(TimelineEntry entry, Call call) {
        Quantity quantity = entry.quantity();
        return new TimelineItem(
                new Id(entry.lineId()),
                entry.kind(),
                entry.title().in(call.language()),
                entry.on(),
                new Id(entry.unitId()),
                Reading.id(entry.teamId()),
                entry.category(),
                quantity.value(),
                quantity.measure(),
                quantity.qualifier(),
                entry.attributes(),
                entry.programmeId());
    }

    private Answer<Written> categorise(Call call, NewCategory body) {
        long person = reached(call);
        CategoryRegister.Draft draft = new CategoryRegister.Draft(person, body.category(), body.from(), body.to());
        Violations faults = new Violations();
        register.people().categories().check(draft, call.today(), faults);
        faults.raise();
        long id = register.people().categories().add(draft);
        return Answer.created("/people/" + person, Written.of(id));
    }

    private Answer<Written> endCategory(Call call, End body) {
        long person = reached(call);
        long id = call.pathId("category");
        register.people().categories().end(person, id, body.on());
        return Answer.ok(Written.of(id));
    }

    private long reached(Call call) {
        long person = call.pathId("id");
        if (register.people().find(person, call.scope()).isEmpty()) {
            throw Words.notFound("person.unknown", person);
        }
        return person;
    }

    private Answer<Written> merge(Call call, Merge body) {
        long id = call.pathId("id");
        register.people()
                .merges()
                .merge(
                        new PersonMerges.Merge(id, body.into().value(), body.reason()),
                        call.scope(),
                        call.principal().accountId());
        return Answer.ok(Written.of(body.into().value()));
    }

    private Answer<Written> unmerge(Call call) {
        long id = call.pathId("id");
        register.people().merges().unmerge(id, call.scope(), call.principal().accountId());
        return Answer.ok(Written.of(id));
    }
}
