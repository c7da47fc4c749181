package vn.hoanhap.testkit.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;

/** Is a country of a few units, which follow one another where {@link #follow} says so. Its search takes letters as they stand, tone marks included. */
public final class FewUnits implements Units {

    private final List<Unit> units;
    private final List<Succession> successions = new ArrayList<>();

    /** Holds the given units. */
    public FewUnits(Unit... units) {
        this.units = List.of(units);
    }

    /** Lets units follow one another. */
    public FewUnits follow(Succession... added) {
        successions.addAll(List.of(added));
        return this;
    }

    @Override
    public Optional<Unit> find(long id, LocalDate on) {
        return latest(id).filter(unit -> unit.heldOn(on));
    }

    @Override
    public Optional<Unit> latest(long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst();
    }

    @Override
    public Optional<Unit> byCode(String code, LocalDate on) {
        return units.stream()
                .filter(unit -> unit.code().equals(code) && unit.heldOn(on))
                .findFirst();
    }

    @Override
    public long resolve(String reference, LocalDate on) {
        int at = reference.indexOf('@');
        Optional<Unit> found = at < 0
                ? byCode(reference, on).or(() -> byId(reference))
                : byCode(reference.substring(0, at), LocalDate.parse(reference.substring(at + 1)));
        return found.map(Unit::id).orElseThrow(() -> unknown(reference));
    }

    @Override
    public List<Unit> list(UnitQuery query) {
        return units.stream()
                .filter(unit -> unit.heldOn(query.on()) && unit.id() > query.after())
                .filter(unit -> anyOr(query.parentId(), unit.parentId()) && anyOr(query.level(), unit.level()))
                .filter(unit -> query.text() == null || unit.name().contains(query.text()))
                .sorted(Comparator.comparingLong(Unit::id))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<Succession> successors(long id) {
        return successions.stream().filter(one -> one.predecessorId() == id).toList();
    }

    @Override
    public List<Succession> predecessors(long id) {
        return successions.stream().filter(one -> one.successorId() == id).toList();
    }

    @Override
    public List<Unit> path(long id, LocalDate on) {
        List<Unit> path = new ArrayList<>();
        for (Long next = id; next != null; next = path.get(0).parentId()) {
            Optional<Unit> unit = find(next, on);
            if (unit.isEmpty()) {
                break;
            }
            path.add(0, unit.get());
        }
        return path;
    }

    private Optional<Unit> byId(String id) {
        return units.stream()
                .filter(unit -> Long.toString(unit.id()).equals(id))
                .findFirst();
    }

    private static boolean anyOr(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || wanted.equals(there);
    }

    private static ProblemException unknown(String reference) {
        return Problem.notFound(new Text("Không có đơn vị " + reference, "There is no unit " + reference))
                .raise();
    }
}
