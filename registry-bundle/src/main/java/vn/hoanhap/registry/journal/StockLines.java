package vn.hoanhap.registry.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.registry.units.Stay;

/** Turns "counted here from one day to another" into journal lines: +1 on the first day, -1 on the day after the last. */
public final class StockLines {
    private StockLines() {}

    /**
     * Returns the movements of one thing that counts while two spans overlap: its own and its stays in units.
     *
     * @param template a line with kind, measure, ids and attributes; its date, unit and amount are replaced
     * @param from first day on which the thing itself counts
     * @param to last day; null while it goes on
     */
    public static List<ActivityLine> of(
            ActivityLine template, List<Stay> stays, LocalDate from, @Nullable LocalDate to) {
        List<ActivityLine> lines = new ArrayList<>();
        LocalDate end = to == null ? null : to.plusDays(1);
        for (Stay stay : stays) {
            LocalDate first = stay.from().isAfter(from) ? stay.from() : from;
            LocalDate until = earlier(stay.until(), end);
            if (until != null && !first.isBefore(until)) {
                continue;
            }
            lines.add(line(template, first, stay.unitId(), 1));
            if (until != null) {
                lines.add(line(template, until, stay.unitId(), -1));
            }
        }
        return lines;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static ActivityLine line(ActivityLine template, LocalDate on, long unitId, int amount) {
        return new ActivityLine(
                template.kind(),
                on,
                unitId,
                template.teamId(),
                template.personId(),
                template.householdId(),
                template.category(),
                Quantity.of(amount, template.quantity().measure()),
                template.attributes(),
                template.recordId());
    }
}
