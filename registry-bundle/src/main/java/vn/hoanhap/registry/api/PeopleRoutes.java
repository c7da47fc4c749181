package vn.hoanhap.registry.api;

import java.util.List;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.PersonAnswers.IdentityBody;
import vn.hoanhap.registry.api.PersonAnswers.ListedPerson;
import vn.hoanhap.registry.api.PersonAnswers.PersonAnswer;
import vn.hoanhap.registry.api.PersonAnswers.PersonBody;
import vn.hoanhap.registry.api.PersonAnswers.PersonList;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Answers for people: lists by initials, single records, and who they are by an audited route of its own. */
public final class PeopleRoutes {
    private final Register register;
    private final PeopleRegister people;

    /** Answers from the register. */
    public PeopleRoutes(Register register) {
        this.register = register;
        people = register.people();
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/people",
                        PersonList.class,
                        RegisterRights.PEOPLE_READ,
                        Words.text("route.people"),
                        (call, none) -> list(call))
                .query("q", Words.text("query.person"))
                .query("unit", Words.text("query.unit"))
                .work(Route.UnitOfWork.WRITE)));
        add.route(Route.get(
                "/people/{id}",
                PersonAnswer.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.person"),
                (call, none) -> get(call)));
        add.route(Route.get(
                        "/people/{id}/identity",
                        IdentityBody.class,
                        RegisterRights.PEOPLE_IDENTITY,
                        Words.text("route.person.identity"),
                        (call, none) -> open(call))
                .query("reason", Words.text("query.opening"))
                .work(Route.UnitOfWork.WRITE));
        add.route(Route.writing(Method.POST, "/people", PersonBody.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.person.new"), this::create));
        add.route(Route.writing(Method.PUT, "/people/{id}", PersonBody.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.person.change"), this::change));
    }

    private Answer<PersonList> list(Call call) {
        PersonQuery query = new PersonQuery(
                call.query("q").orElse(null),
                Reading.unitOfQuery(register.units().units(), call),
                call.cursor(),
                call.limit());
        people.noteSearch(call.query("q").orElse(null), call.principal().accountId());
        List<Person> found = people.list(query, call.scope());
        return Answer.ok(new PersonList(
                found.stream()
                        .map(person -> ListedPerson.of(person, people.root(person.id())))
                        .toList(),
                Reading.next(found, call.limit(), Person::id)));
    }

    private Answer<PersonAnswer> get(Call call) {
        long id = call.pathId("id");
        PersonPage page = people.page(id, call.scope()).orElseThrow(() -> Words.notFound("person.unknown", id));
        return Answer.ok(PersonAnswer.of(page)).version(page.version());
    }

    private Answer<IdentityBody> open(Call call) {
        String reason = call.query("reason").orElse("");
        if (!Codes.OPENING_REASONS.contains(reason)) {
            throw Words.invalid("reason", "person.opening");
        }
        long id = call.pathId("id");
        Identity identity = people.openIdentity(id, call.scope());
        people.explainOpening(id, reason, call.principal().accountId());
        return Answer.ok(IdentityBody.of(identity));
    }

    private Answer<Written> create(Call call, PersonBody body) {
        IdentityBody identity = body.identity();
        PersonDraft draft = checked(call, body, identity == null ? Identity.NONE : identity.identity());
        long id = people.create(draft, false);
        return Answer.created("/people/" + id, Written.of(id)).version(1);
    }

    /** Without an identity in the body, the one on record stays: a caller need not open it to change a unit. */
    private Answer<Written> change(Call call, PersonBody body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        IdentityBody identity = body.identity();
        Identity kept = identity == null ? people.openIdentity(id, call.scope()) : identity.identity();
        people.correct(id, checked(call, body, kept), call.scope(), version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }

    private PersonDraft checked(Call call, PersonBody body, Identity identity) {
        Id neighbourhood = body.neighbourhood();
        PersonDraft draft = new PersonDraft(
                Reading.text(body.initials()),
                body.birthYear(),
                Reading.text(body.sex()),
                register.units().units().resolve(body.unit(), call.asOf()),
                Reading.value(neighbourhood),
                body.livesThereSince(),
                Reading.text(body.note()),
                identity);
        Violations faults = new Violations();
        people.check(draft, call.scope(), faults);
        faults.raise();
        return draft;
    }
}
