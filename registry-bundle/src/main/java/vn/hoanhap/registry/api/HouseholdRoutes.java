package vn.hoanhap.registry.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.api.PersonAnswers.PersonItem;
import vn.hoanhap.registry.households.HouseholdDraft;
import vn.hoanhap.registry.households.HouseholdPage;
import vn.hoanhap.registry.words.Words;

/** Answers for households. */
public final class HouseholdRoutes {
    private static final int MOST_FOUND = 50;

    private final Register register;

    /** Answers from the register. */
    public HouseholdRoutes(Register register) {
        this.register = register;
    }

    record HouseholdItem(
            Id id, String label, Id unit, @Nullable Id representative) {
        static HouseholdItem of(Household household) {
            return new HouseholdItem(
                    new Id(household.id()),
                    household.label(),
                    new Id(household.unitId()),
                    Reading.id(household.representativeId()));
        }
    }

    record HouseholdList(
            List<HouseholdItem> items, @Nullable Id next) {}

    record HouseholdAnswer(
            Id id,
            String label,
            Id unit,
            @Nullable Id neighbourhood,
            @Nullable Id representative,
            List<PersonItem> members) {}

    record HouseholdBody(
            String unit,
            @Nullable Id neighbourhood,
            @Nullable Id representative,
            List<Id> members) {
        HouseholdBody {
            members = List.copyOf(members);
        }
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/households",
                        HouseholdList.class,
                        RegisterRights.PEOPLE_READ,
                        Words.text("route.households"),
                        (call, none) -> list(call))
                .query("q", Words.text("query.person"))
                .query("unit", Words.text("query.unit"))
                .work(Route.UnitOfWork.WRITE)));
        add.route(Route.get(
                "/households/{id}",
                HouseholdAnswer.class,
                RegisterRights.PEOPLE_READ,
                Words.text("route.household"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/households", HouseholdBody.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.household.new"), this::create));
        add.route(Route.writing(Method.PUT, "/households/{id}", HouseholdBody.class, Written.class)
                .answers(RegisterRights.PEOPLE_WRITE, Words.text("route.household.change"), this::change));
    }

    private Answer<HouseholdList> list(Call call) {
        String text = call.query("q").orElse(null);
        register.people().noteSearch(text, call.principal().accountId());
        if (text != null) {
            List<Household> found =
                    register.households().search(text, call.scope(), Math.min(call.limit(), MOST_FOUND));
            return Answer.ok(
                    new HouseholdList(found.stream().map(HouseholdItem::of).toList(), null));
        }
        List<Household> found = register.households()
                .list(Reading.unitOfQuery(register.units().units(), call), call.scope(), call.cursor(), call.limit());
        return Answer.ok(new HouseholdList(
                found.stream().map(HouseholdItem::of).toList(), Reading.next(found, call.limit(), Household::id)));
    }

    private Answer<HouseholdAnswer> get(Call call) {
        long id = call.pathId("id");
        HouseholdPage page =
                register.households().page(id, call.scope()).orElseThrow(() -> Words.notFound("household.unknown", id));
        Household household = page.household();
        return Answer.ok(new HouseholdAnswer(
                        new Id(id),
                        household.label(),
                        new Id(household.unitId()),
                        Reading.id(page.neighbourhoodId()),
                        Reading.id(household.representativeId()),
                        page.members().stream().map(PersonItem::of).toList()))
                .version(page.version());
    }

    private Answer<Written> create(Call call, HouseholdBody body) {
        long id = register.households().create(checked(call, body), false);
        return Answer.created("/households/" + id, Written.of(id)).version(1);
    }

    private Answer<Written> change(Call call, HouseholdBody body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        register.households().correct(id, checked(call, body), call.scope(), version);
        return Answer.ok(Written.of(id)).version(version + 1);
    }

    private HouseholdDraft checked(Call call, HouseholdBody body) {
        HouseholdDraft draft = new HouseholdDraft(
                register.units().units().resolve(body.unit(), call.asOf()),
                Reading.value(body.neighbourhood()),
                Reading.value(body.representative()),
                body.members().stream().map(Id::value).toList());
        Violations faults = new Violations();
        register.households().check(draft, call.scope(), faults);
        faults.raise();
        return draft;
    }
}
