package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.words.Words;

/** Answers for neighbourhoods below communes. */
public final class NeighbourhoodRoutes {
    private final Register register;

    /** Answers from the register. */
    public NeighbourhoodRoutes(Register register) {
        this.register = register;
    }

    record NeighbourhoodItem(
            Id id,
            Id unit,
            String name,
            String kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static NeighbourhoodItem of(Neighbourhood place) {
            return new NeighbourhoodItem(
                    new Id(place.id()),
                    new Id(place.unitId()),
                    place.name(),
                    place.kind(),
                    place.validFrom(),
                    place.validTo());
        }
    }

    record NeighbourhoodList(
            List<NeighbourhoodItem> items, @Nullable Id next) {}

    /** Is one of them with what it was called before, the oldest first. */
    record NeighbourhoodAnswer(
            Id id,
            Id unit,
            String name,
            String kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Neighbourhood.FormerName> formerNames) {
        static NeighbourhoodAnswer of(Neighbourhood place, List<Neighbourhood.FormerName> formerNames) {
            return new NeighbourhoodAnswer(
                    new Id(place.id()),
                    new Id(place.unitId()),
                    place.name(),
                    place.kind(),
                    place.validFrom(),
                    place.validTo(),
                    formerNames);
        }
    }

    record NewName(LocalDate from, String name) {}

    record NeighbourhoodBody(
            String unit,
            String name,
            String kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/neighbourhoods",
                        NeighbourhoodList.class,
                        RegisterRights.UNITS_READ,
                        Words.text("route.neighbourhoods"),
                        (call, none) -> list(call))
                .query("unit", Words.text("query.unit"))));
        add.route(Route.get(
                "/neighbourhoods/{id}",
                NeighbourhoodAnswer.class,
                RegisterRights.UNITS_READ,
                Words.text("route.neighbourhood"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/neighbourhoods", NeighbourhoodBody.class, Written.class)
                .answers(RegisterRights.UNITS_WRITE, Words.text("route.neighbourhood.new"), this::create));
        add.route(Route.writing(Method.PUT, "/neighbourhoods/{id}", NeighbourhoodBody.class, Written.class)
                .answers(RegisterRights.UNITS_WRITE, Words.text("route.neighbourhood.change"), this::change));
        add.route(Route.writing(Method.POST, "/neighbourhoods/{id}/names", NewName.class, Written.class)
                .answers(RegisterRights.UNITS_WRITE, Words.text("route.neighbourhood.rename"), this::rename));
    }

    private Answer<NeighbourhoodList> list(Call call) {
        Long unit = Reading.unitOfQuery(register.units().units(), call);
        List<Neighbourhood> found = register.neighbourhoods().list(unit, call.asOf(), call.cursor(), call.limit());
        return Answer.ok(new NeighbourhoodList(
                found.stream().map(NeighbourhoodItem::of).toList(),
                Reading.next(found, call.limit(), Neighbourhood::id)));
    }

    private Answer<NeighbourhoodAnswer> get(Call call) {
        long id = call.pathId("id");
        Neighbourhood place = register.neighbourhoods().find(id, call.asOf()).orElseThrow(() -> unknown(id));
        return Answer.ok(NeighbourhoodAnswer.of(place, register.neighbourhoods().formerNames(id)))
                .version(place.version());
    }

    private Neighbourhood find(long id) {
        return register.neighbourhoods().find(id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(long id) {
        return Words.notFound("neighbourhood.unknown", id);
    }

    private Answer<Written> rename(Call call, NewName body) {
        Neighbourhood before = find(call.pathId("id"));
        register.neighbourhoods().rename(before.id(), call.ifMatch(), body.name(), body.from(), call.scope());
        return Answer.ok(Written.of(before.id())).version(before.version() + 1L);
    }

    private Answer<Written> create(Call call, NeighbourhoodBody body) {
        long id = register.neighbourhoods().create(checked(call, body));
        return Answer.created("/neighbourhoods/" + id, Written.of(id)).version(1);
    }

    private Answer<Written> change(Call call, NeighbourhoodBody body) {
        Neighbourhood before = find(call.pathId("id"));
        register.neighbourhoods().correct(before.id(), checked(call, body), call.scope(), call.ifMatch());
        return Answer.ok(Written.of(before.id())).version(before.version() + 1L);
    }

    private Neighbourhood.Draft checked(Call call, NeighbourhoodBody body) {
        Neighbourhood.Draft draft = new Neighbourhood.Draft(
                register.units().units().resolve(body.unit(), call.asOf()),
                body.name(),
                body.kind(),
                body.validFrom(),
                body.validTo());
        Violations faults = new Violations();
        register.neighbourhoods().check(draft, call.scope(), call.today(), faults);
        faults.raise();
        return draft;
    }
}
