package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.counselling.catalogue.Kinds;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.store.PointTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.steps.Steps;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.parts.unit.Heirs;

/** Opens counselling points, corrects them and records their steps. Writes run in the unit of work of the caller. */
public final class PointBook {

    private static final int MOST_NAME = 200;
    private static final String TEAM_KIND = "COUNSELLING_POINT";

    private final Desk desk;
    private final PointTable table;
    private final Hanging hanging;
    private final Steps<PointState, PointAction> steps;
    private final Follower follower;
    private final Heirs heirs;

    /** Tells whether something that counts hangs on a point. */
    @FunctionalInterface
    interface Hanging {
        /** Tells whether sessions or people name it. */
        boolean on(long pointId);
    }

    PointBook(Desk desk, PointTable table, Hanging hanging) {
        this.desk = desk;
        this.table = table;
        this.hanging = hanging;
        this.steps = new Steps<>("point", PointState.table(), desk.words());
        this.follower = new Follower(desk.journal());
        this.heirs = new Heirs(desk.register().units());
    }

    /** Returns what is on record. */
    public PointTable table() {
        return table;
    }

    /** Returns a point in reach; others look as if there were none. */
    public Point open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("point.not-found", Long.toString(id)))
                        .raise());
    }

    /** Notes what is wrong with an input by itself, whatever is on record. */
    public void checkAlone(PointInput input, Entry entry, Faults faults) {
        prepared(input, entry, faults);
    }

    private record Prepared(String name, long unitId, Dated opened, Set<String> services) {}

    private Optional<Prepared> prepared(PointInput input, Entry entry, Faults faults) {
        faults.text(input.name(), Fields.NAME, MOST_NAME);
        faults.require(input.unitId() != null, Fields.UNIT, "fault.missing");
        Dated opened = input.opened();
        faults.require(opened != null, Fields.OPENED, "fault.missing");
        faults.require(!input.services().isEmpty(), Fields.SERVICES, "fault.missing");
        String name = input.name();
        Long unit = input.unitId();
        if (name == null || opened == null || unit == null) {
            return Optional.empty();
        }
        faults.require(!opened.first().isAfter(entry.today()), Fields.OPENED, "fault.future", entry.today());
        LocalDate day = opened.surelyBy(entry.today());
        boolean known = input.services().stream().allMatch(code -> desk.codes().has(CodeList.SERVICE, code, day));
        faults.require(known, Fields.SERVICES, "fault.choice");
        checkParties(input, day, faults);
        Place place = new Place(desk, entry, faults);
        place.unit(unit, day);
        if (faults.none()) {
            place.reach(unit, 0);
        }
        return Optional.of(new Prepared(name.strip(), unit, opened, Set.copyOf(input.services())));
    }

    private void checkParties(PointInput input, LocalDate day, Faults faults) {
        Long host = input.hostId();
        Long team = input.teamId();
        faults.require(
                host == null
                        || host == Entry.PENDING
                        || desk.register().organisations().find(host, day).isPresent(),
                Fields.HOST,
                "fault.host");
        faults.require(
                team == null
                        || team == Entry.PENDING
                        || desk.register()
                                .teams()
                                .find(team, day)
                                .filter(one -> one.kind().equals(TEAM_KIND))
                                .isPresent(),
                Fields.TEAM,
                "fault.team");
    }

    /**
     * Opens a point.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public Point enter(PointInput input, Entry entry, Faults faults) {
        Point point = point(desk.ids().next(), null, input, 1, entry, faults);
        table.insert(point, entry.accountId());
        follower.follow(point.id(), List.of(), lines(point, entry.today()));
        return point;
    }

    /** Corrects what was entered of a point; its steps stay. */
    public Point correct(long id, int version, PointInput input, Entry entry, Faults faults) {
        Point before = open(id, entry.scope());
        if (before.state() == PointState.TAKEN_BACK || before.state() == PointState.UNKNOWN) {
            throw Problem.conflict(desk.words().both("point.taken-back", Long.toString(id)))
                    .raise();
        }
        Point point = point(id, before, input, version, entry, faults);
        table.update(point, entry.accountId());
        follower.follow(id, lines(before, entry.today()), lines(point, entry.today()));
        return open(id, Scope.EVERYTHING);
    }

    private Point point(long id, @Nullable Point before, PointInput input, int version, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, entry, faults);
        prepared.ifPresent(known -> faults.require(
                !table.named(known.name(), known.unitId(), before == null ? 0 : id), Fields.NAME, "fault.point-twice"));
        Dated opened = input.opened();
        if (before != null && opened != null && !before.steps().isEmpty()) {
            LocalDate first = before.steps().get(0).on();
            faults.require(!opened.first().isAfter(first), Fields.OPENED, "fault.after-step", first);
        }
        faults.raise();
        Prepared known = prepared.orElseThrow();
        return new Point(
                id,
                known.name(),
                known.unitId(),
                input.hostId(),
                input.teamId(),
                known.opened(),
                known.services(),
                before == null ? List.of() : before.steps(),
                before == null ? PointState.OPEN : before.state(),
                version);
    }

    /**
     * Takes a step.
     *
     * @param on its day; not needed for taking back
     * @throws vn.hoanhap.core.programme.ProblemException 409 when it cannot follow, 412 when the version is another
     */
    public Point step(Target target, PointAction action, @Nullable LocalDate on, Faults faults) {
        Entry entry = target.entry();
        Point before = open(target.id(), entry.scope());
        PointState state = steps.take(before.state(), action);
        Point after;
        if (action == PointAction.TAKE_BACK) {
            if (hanging.on(before.id())) {
                throw Problem.conflict(desk.words().both("point.hanging")).raise();
            }
            after = before.takenBack();
        } else {
            new Place(desk, entry, faults).past(on, Fields.ON);
            faults.require(on == null || !on.isBefore(before.last()), Fields.ON, "fault.before", before.last());
            faults.raise();
            after = before.after(state, action, Objects.requireNonNull(on));
        }
        table.update(target.of(after), entry.accountId());
        follower.follow(after.id(), lines(before, entry.today()), lines(after, entry.today()));
        return open(after.id(), Scope.EVERYTHING);
    }

    /** A point counts while it works: it begins and ends by lines of plus and minus one. */
    private List<ActivityLine> lines(Point point, LocalDate today) {
        List<ActivityLine> lines = new ArrayList<>();
        if (point.state() == PointState.TAKEN_BACK) {
            return lines;
        }
        lines.add(line(point, point.opened().surelyBy(today), 1));
        PointState then = PointState.OPEN;
        for (Point.Step step : point.steps()) {
            PointState now = PointState.table().after(then, step.action()).orElse(then);
            if ((now == PointState.OPEN) != (then == PointState.OPEN)) {
                lines.add(line(point, step.on(), now == PointState.OPEN ? 1 : -1));
            }
            then = now;
        }
        return lines;
    }

    private ActivityLine line(Point point, LocalDate on, int amount) {
        ActivityLine line = ActivityLine.of(
                        Kinds.POINT_OPENED,
                        on,
                        heirs.on(point.unitId(), on),
                        Quantity.of(amount, Measure.UNITS),
                        Long.toString(point.id()))
                .withTeam(point.teamId());
        Dated.Precision precision = point.opened().precision();
        return precision == Dated.Precision.DAY || amount < 0 ? line : line.with(Kinds.PRECISION, precision.name());
    }
}
