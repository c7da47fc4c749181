package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
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
                NeighbourhoodItem.class,
                RegisterRights.UNITS_READ,
                Words.text("route.neighbourhood"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/neighbourhoods", NeighbourhoodBody.class, Written.class)
                .answers(RegisterRights.UNITS_WRITE, Words.text("route.neighbourhood.new"), this::create));
        add.route(Route.writing(Method.PUT, "/neighbourhoods/{id}", NeighbourhoodBody.class, Written.class)
                .answers(RegisterRights.UNITS_WRITE, Words.text("route.neighbourhood.change"), this::change));
    }

    private Answer<NeighbourhoodList> list(Call call) {
        Long unit = Reading.unitOfQuery(register.units().units(), call);
        List<Neighbourhood> found = register.neighbourhoods().list(unit, call.cursor(), call.limit());
        return Answer.ok(new NeighbourhoodList(
                found.stream().map(NeighbourhoodItem::of).toList(),
                Reading.next(found, call.limit(), Neighbourhood::id)));
    }

    private Answer<NeighbourhoodItem> get(Call call) {
        Neighbourhood place = find(call.pathId("id"));
        return Answer.ok(NeighbourhoodItem.of(place)).version(place.version());
    }

    private Neighbourhood find(long id) {
        return register.neighbourhoods().find(id).orElseThrow(() -> Words.notFound("neighbourhood.unknown", id));
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
