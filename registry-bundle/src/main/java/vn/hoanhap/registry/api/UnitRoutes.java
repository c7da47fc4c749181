package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.units.SuccessorRecords;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Words;

/** Answers for administrative units: as of a date, their versions, and who took over. */
public final class UnitRoutes {
    private final UnitRegister register;
    private final Units units;

    /** Answers from the register. */
    public UnitRoutes(Register register) {
        this.register = register.units();
        units = this.register.units();
    }

    record UnitItem(
            Id id,
            String code,
            String name,
            String kind,
            String level,
            @Nullable Id parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        static UnitItem of(Unit unit) {
            return new UnitItem(
                    new Id(unit.id()),
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.level(),
                    Reading.id(unit.parentId()),
                    unit.from(),
                    unit.to());
        }
    }

    record UnitList(List<UnitItem> items, @Nullable Id next) {}

    record UnitAnswer(
            Id id,
            String code,
            String name,
            String kind,
            String level,
            @Nullable Id parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<UnitItem> path,
            List<UnitItem> versions) {}

    record SuccessorItem(
            Id id,
            String code,
            String name,
            LocalDate on,
            boolean split,
            @Nullable String source) {}

    record SuccessorList(List<SuccessorItem> items) {}

    record NewSuccessor(
            String successor,
            LocalDate on,
            String source,
            @Nullable Boolean part) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/units",
                        UnitList.class,
                        RegisterRights.UNITS_READ,
                        Words.text("route.units"),
                        (call, none) -> list(call))
                .query("q", Words.text("query.q"))
                .query("parent", Words.text("query.parent"))
                .query("level", Words.text("query.level"))));
        add.route(Route.get(
                "/units/{id}",
                UnitAnswer.class,
                RegisterRights.UNITS_READ,
                Words.text("route.unit"),
                (call, none) -> get(call)));
        add.route(Route.get(
                "/units/{id}/successors",
                SuccessorList.class,
                RegisterRights.UNITS_READ,
                Words.text("route.unit.successors"),
                (call, none) -> successors(call)));
        add.route(Route.writing(Method.POST, "/units/{id}/successors", NewSuccessor.class, Written.class)
                .answers(RegisterRights.UNITS_SUCCESSION, Words.text("route.unit.successor"), this::record));
        add.route(Route.writing(Method.DELETE, "/units/{id}/successors/{successor}", None.class, Written.class)
                .answers(
                        RegisterRights.UNITS_SUCCESSION,
                        Words.text("route.unit.successor.withdraw"),
                        (call, none) -> withdraw(call)));
    }

    private Answer<UnitList> list(Call call) {
        String parent = call.query("parent").orElse(null);
        UnitQuery query = new UnitQuery(
                call.asOf(),
                parent == null ? null : Long.valueOf(units.resolve(parent, call.asOf())),
                call.query("level").orElse(null),
                call.query("q").orElse(null),
                call.cursor(),
                call.limit());
        List<Unit> found = units.list(query);
        return Answer.ok(
                new UnitList(found.stream().map(UnitItem::of).toList(), Reading.next(found, call.limit(), Unit::id)));
    }

    private Answer<UnitAnswer> get(Call call) {
        long id = Reading.unitOfPath(units, call);
        Unit unit = register.asOf(id, call.asOf()).orElseThrow(() -> Words.notFound("unit.unknown", id));
        LocalDate on = unit.heldOn(call.asOf()) || unit.to() == null ? call.asOf() : unit.to();
        return Answer.ok(new UnitAnswer(
                new Id(id),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.level(),
                Reading.id(unit.parentId()),
                unit.from(),
                unit.to(),
                units.path(id, on).stream().map(UnitItem::of).toList(),
                register.versions(id).stream().map(UnitItem::of).toList()));
    }

    private Answer<SuccessorList> successors(Call call) {
        long id = Reading.unitOfPath(units, call);
        return Answer.ok(
                new SuccessorList(units.successors(id).stream().map(this::item).toList()));
    }

    private SuccessorItem item(Succession succession) {
        Unit unit = register.asOf(succession.successorId(), succession.on())
                .orElseThrow(() -> Words.notFound("unit.unknown", succession.successorId()));
        return new SuccessorItem(
                new Id(unit.id()), unit.code(), unit.name(), succession.on(), succession.split(), succession.source());
    }

    private Answer<Written> record(Call call, NewSuccessor body) {
        long predecessor = Reading.unitOfPath(units, call);
        long successor = units.resolve(body.successor(), body.on());
        boolean part = Boolean.TRUE.equals(body.part());
        register.successorRecords()
                .record(
                        new SuccessorRecords.Draft(predecessor, successor, body.on(), body.source(), part),
                        call.scope(),
                        call.principal().accountId());
        return Answer.created("/units/" + predecessor + "/successors", Written.of(predecessor));
    }

    private Answer<Written> withdraw(Call call) {
        long predecessor = Reading.unitOfPath(units, call);
        register.successorRecords().withdraw(predecessor, call.pathId("successor"), call.scope());
        return Answer.ok(Written.of(predecessor));
    }
}
