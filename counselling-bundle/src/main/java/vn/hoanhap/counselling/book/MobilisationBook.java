package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.counselling.catalogue.Kinds;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.store.MobilisationTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;
import vn.hoanhap.parts.unit.Heirs;

/**
 * Records who was encouraged and agreed, and who began: only the beginning counts, as it did in the lines before this programme.
 * Writes run in the unit of work of the caller.
 */
public final class MobilisationBook {

    private final Desk desk;
    private final MobilisationTable table;
    private final PointBook points;
    private final Steps<MobilisationState, MobilisationAction> steps;
    private final Follower follower;
    private final Heirs heirs;

    MobilisationBook(Desk desk, MobilisationTable table, PointBook points) {
        this.desk = desk;
        this.table = table;
        this.points = points;
        this.steps = new Steps<>("mobilisation", MobilisationState.table(), desk.words());
        this.follower = new Follower(desk.journal());
        this.heirs = new Heirs(desk.register().units());
    }

    /** Returns what is on record. */
    public MobilisationTable table() {
        return table;
    }

    /** Returns one in reach; others look as if there were none. */
    public Mobilisation open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("mobilisation.not-found", Long.toString(id)))
                        .raise());
    }

    /** Lists what is on record of a human being, the newest first. */
    public List<Mobilisation> ofPerson(long personId, Scope scope) {
        return table.ofPeople(desk.sql().sameHuman(personId), scope);
    }

    /** Notes what is wrong with an input by itself, whatever is on record. */
    public void checkAlone(MobilisationInput input, Entry entry, Faults faults) {
        prepared(input, entry, faults);
    }

    private record Prepared(Person person, long unitId, String way, LocalDate agreed) {}

    private Optional<Prepared> prepared(MobilisationInput input, Entry entry, Faults faults) {
        LocalDate agreed = input.agreed();
        LocalDate began = input.began();
        String way = input.way();
        Place place = new Place(desk, entry, faults);
        Optional<Person> person = place.person(input.personId(), agreed, Fields.AGREED);
        place.past(agreed, Fields.AGREED);
        faults.require(way != null, Fields.WAY, "fault.missing");
        if (began != null && agreed != null) {
            place.past(began, Fields.BEGAN);
            faults.require(!began.isBefore(agreed), Fields.BEGAN, "fault.before", agreed);
        }
        if (agreed == null || way == null || person.isEmpty()) {
            return Optional.empty();
        }
        faults.require(desk.codes().has(CodeList.WAY, way, agreed), Fields.WAY, "fault.choice");
        Point point = point(input.pointId(), agreed, faults);
        Long named = input.unitId();
        long unit = named != null
                ? named
                : point != null ? point.unitId() : person.get().unitId();
        place.unit(unit, agreed);
        if (faults.none()) {
            place.reach(unit, person.get().id());
        }
        return Optional.of(new Prepared(person.get(), unit, way, agreed));
    }

    private @Nullable Point point(@Nullable Long id, LocalDate day, Faults faults) {
        if (id == null || id == Entry.PENDING) {
            return null;
        }
        Optional<Point> point = points.table().find(id, Scope.EVERYTHING);
        faults.require(point.filter(one -> one.worked(day)).isPresent(), Fields.POINT, "fault.point-day");
        return point.orElse(null);
    }

    /** Tells whether the same is on record of that human being, beside the one that is replaced. */
    public boolean twice(MobilisationInput input, long replaced) {
        Long person = input.personId();
        return person != null
                && person != Entry.PENDING
                && ofPerson(person, Scope.EVERYTHING).stream()
                        .anyMatch(other -> other.id() != replaced
                                && other.way().equals(input.way())
                                && (other.state() == MobilisationState.AGREED
                                        || Objects.equals(other.agreed(), input.agreed())));
    }

    /**
     * Records that somebody agreed, and perhaps began.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Mobilisation enter(MobilisationInput input, Entry entry, Faults faults) {
        Mobilisation one = mobilisation(desk.ids().next(), 1, input, 0, entry, faults);
        table.insert(one, entry.accountId());
        follower.follow(one.id(), List.of(), lines(one));
        return one;
    }

    /** Corrects what was entered. */
    public Mobilisation correct(Target target, MobilisationInput input, Faults faults) {
        Entry entry = target.entry();
        Mobilisation before = open(target.id(), entry.scope());
        if (!before.state().correctable()) {
            throw Problem.conflict(desk.words()
                            .both(
                                    "mobilisation.not-correctable",
                                    desk.words().both("mobilisation.state." + before.state())))
                    .raise();
        }
        Mobilisation after = mobilisation(target.id(), target.version(), input, target.id(), entry, faults);
        table.update(after, entry.accountId());
        follower.follow(target.id(), lines(before), lines(after));
        return open(target.id(), Scope.EVERYTHING);
    }

    private Mobilisation mobilisation(
            long id, int version, MobilisationInput input, long replaced, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, entry, faults);
        prepared.ifPresent(known -> desk.takeTurns(List.of(known.person().id())));
        faults.require(!twice(input, replaced), Fields.WAY, "fault.mobilised-twice");
        faults.raise();
        Prepared known = prepared.orElseThrow();
        return new Mobilisation(
                id,
                known.person().id(),
                known.unitId(),
                input.pointId(),
                known.way(),
                known.agreed(),
                input.began(),
                input.began() == null ? MobilisationState.AGREED : MobilisationState.BEGAN,
                version);
    }

    /**
     * Takes a step.
     *
     * @param on the day on which it began; only for {@code BEGIN}
     * @throws vn.hoanhap.core.programme.ProblemException 409 when it cannot follow, 412 when the version is another
     */
    public Mobilisation step(Target target, MobilisationAction action, @Nullable LocalDate on, Faults faults) {
        Entry entry = target.entry();
        Mobilisation before = open(target.id(), entry.scope());
        MobilisationState state = steps.take(before.state(), action);
        LocalDate began = before.began();
        if (action == MobilisationAction.BEGIN) {
            new Place(desk, entry, faults).past(on, Fields.ON);
            faults.require(on == null || !on.isBefore(before.agreed()), Fields.ON, "fault.before", before.agreed());
            faults.raise();
            began = on;
        }
        Mobilisation after = before.in(state, began);
        table.update(target.of(after), entry.accountId());
        follower.follow(before.id(), lines(before), lines(after));
        return open(before.id(), Scope.EVERYTHING);
    }

    private List<ActivityLine> lines(Mobilisation one) {
        LocalDate began = one.began();
        if (one.state() != MobilisationState.BEGAN || began == null) {
            return List.of();
        }
        ActivityLine line = ActivityLine.of(
                        Kinds.MOBILISED,
                        began,
                        heirs.on(one.unitId(), began),
                        Quantity.of(1, Measure.PERSONS),
                        Long.toString(one.id()))
                .withPerson(one.personId(), null)
                .with(Kinds.WAY, one.way().toLowerCase(Locale.ROOT));
        Long point = one.pointId();
        return List.of(point == null ? line : line.with(Kinds.POINT, Long.toString(point)));
    }
}
