package vn.hoanhap.core.office;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows on which days offices work: the week from Monday to Friday, public holidays, and days of the weekend worked in
 * exchange. Deadlines in working days, and those that end on a holiday, are counted by it. A service; immutable, any thread.
 */
@ProviderType
public interface WorkCalendar {

    /** Tells whether holidays of a day are known; outside, only weekends are, and whoever computes says so. */
    boolean covers(LocalDate day);

    /** Returns the last day whose holidays are known. */
    LocalDate coveredUntil();

    /** Tells whether offices work on a day. */
    boolean worksOn(LocalDate day);

    /** Returns the special days from a day to a day, both included, the earliest first. */
    List<DayOff> between(LocalDate first, LocalDate last);

    /** Returns the day itself if offices work on it, else the next on which they do. */
    default LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!worksOn(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Returns the last of so many working days; the day itself does not count (Civil Code 2015, article 147). */
    default LocalDate plusWorkingDays(LocalDate day, int amount) {
        LocalDate found = day;
        for (int left = amount; left > 0; left--) {
            found = workingDayFrom(found.plusDays(1));
        }
        return found;
    }
}
