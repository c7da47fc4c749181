package vn.hoanhap.casework.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is a time from a day to a day, both included.
 *
 * @param from first day
 * @param to last day; null without end
 */
public record Days(LocalDate from, @Nullable LocalDate to) {

    /** Returns the days that both have. */
    public Optional<Days> and(Days other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = earlier(to, other.to);
        return last != null && last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    /** Returns what is left without the days of another time. */
    public List<Days> without(Days other) {
        List<Days> left = new ArrayList<>();
        if (other.from.isAfter(from)) {
            and(new Days(from, other.from.minusDays(1))).ifPresent(left::add);
        }
        if (other.to != null) {
            and(new Days(other.to.plusDays(1), null))
                    .filter(rest -> !rest.from().isBefore(from))
                    .ifPresent(left::add);
        }
        return left;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
