package vn.hoanhap.core.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Answers for administrative units over time. */
@ProviderType
public interface Units {

    /** Returns the unit as it was on a date; empty when it did not exist then. */
    Optional<Unit> find(long id, LocalDate on);

    /** Returns the newest version of a unit, whether it still exists or has ended. */
    Optional<Unit> latest(long id);

    /** Returns the unit that a code named on a date. */
    Optional<Unit> byCode(String code, LocalDate on);

    /**
     * Resolves what a user or a sheet wrote: an id, or {@code code@date} such as {@code 82@2024-06-06}, or a bare code, which
     * means the unit of that code on {@code on}.
     *
     * @throws vn.hoanhap.core.programme.ProblemException naming the reference and what to write instead
     */
    long resolve(String reference, LocalDate on);

    /** Lists units by id. */
    List<Unit> list(UnitQuery query);

    /** Returns who took over from a unit, directly; empty when it still exists or no successor is recorded. */
    List<Succession> successors(long id);

    /** Returns from whom a unit took over, directly. */
    List<Succession> predecessors(long id);

    /** Returns the unit and all above it on a date, the highest first. */
    List<Unit> path(long id, LocalDate on);

    /**
     * Returns who stood in a unit's place on a day: the unit itself while it holds; before it began, those it took over from;
     * after it ended, those that took over. Follows several reforms.
     *
     * @return as they were on that day, by id; empty when nobody is recorded
     */
    default List<Unit> stoodOn(long id, LocalDate on) {
        return new UnitsOfDay(this, on).of(id);
    }
}
