package vn.hoanhap.registry.web.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is one thing that waits, or is done, as a line of a list.
 *
 * @param id of the referral, move or request
 * @param href its page
 * @param initials whom it is about; never a name
 * @param what which service, which move, which request
 * @param where from whom to whom
 * @param since the day since which it stands so
 * @param state where it stands
 * @param tone of the state's pill
 * @param note what to mind, such as that it is overdue; null for nothing
 */
public record WorkRow(
        long id,
        String href,
        String initials,
        String what,
        String where,
        LocalDate since,
        String state,
        String tone,
        @Nullable String note) {}
