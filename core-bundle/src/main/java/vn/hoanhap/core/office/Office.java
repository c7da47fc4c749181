package vn.hoanhap.core.office;

import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.unit.Unit;

/**
 * Answers for the office that runs this server: whose unit it is, and what else it decided. Decisions are dated rows; nothing
 * is overwritten. Call within a unit of work.
 */
@ProviderType
public interface Office {

    /**
     * Returns the office's own unit as of a date: what was decided for that day, else what {@code hoanhap.office.unit} says,
     * followed to the one unit that stood in its place then.
     *
     * @return empty when nobody has chosen a unit, and when several units stood in its place
     */
    Optional<Unit> unit(LocalDate on);

    /** Returns what was decided last under a name of the caller's own, such as {@code console.guide}; empty when nothing was. */
    Optional<String> decided(String name);

    /**
     * Decides something from a date on, in the surrounding writing unit of work.
     *
     * @param name as in {@link #decided}, at most 60 letters
     * @param value at most 255 letters; nothing personal
     * @param from the first day on which it holds
     * @param accountId who decided
     */
    void decide(String name, String value, LocalDate from, long accountId);
}
