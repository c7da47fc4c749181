package vn.hoanhap.reporting.sheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem.FieldError;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;

/**
 * Finds rows that want a place at which another row or record stands: one record of each seat stands. A row that corrects a
 * record leaves the place of that one free for the rows after it.
 *
 * @param <S> the seat, with equality
 */
final class SeatClashes<S> implements RowClashes {

    private final Seats<S> seats;
    private final Map<S, Long> taken = new HashMap<>();
    private final Set<Long> left = new HashSet<>();

    SeatClashes(Seats<S> seats) {
        this.seats = seats;
    }

    /** Is what a sheet knows of its seats. */
    interface Seats<S> {

        /** Returns the place that a row wants. */
        S of(ImportSheet.Row row);

        /** Returns the records that stand at these places. */
        Map<S, Set<Long>> standing(Collection<S> wanted);

        /** Says that an earlier row of the file has the place. */
        FieldError row(long number);

        /** Says that a record has the place. */
        FieldError record(long id);
    }

    @Override
    public List<Clash> of(List<RowDoubts.Numbered> rows) {
        Map<S, Set<Long>> standing =
                seats.standing(rows.stream().map(row -> seats.of(row.row())).collect(Collectors.toSet()));
        List<Clash> clashes = new ArrayList<>();
        for (RowDoubts.Numbered row : rows) {
            S seat = seats.of(row.row());
            Optional<FieldError> fault = fault(seat, row, standing.getOrDefault(seat, Set.of()));
            fault.ifPresent(found -> clashes.add(new Clash(row.number(), found)));
            if (fault.isEmpty()) {
                taken.put(seat, row.number());
                Optional.ofNullable(row.existing()).ifPresent(left::add);
            }
        }
        return clashes;
    }

    private Optional<FieldError> fault(S seat, RowDoubts.Numbered row, Set<Long> standing) {
        Long earlier = taken.get(seat);
        if (earlier != null) {
            return Optional.of(seats.row(earlier));
        }
        return standing.stream()
                .filter(id -> !left.contains(id) && !id.equals(row.existing()))
                .findFirst()
                .map(seats::record);
    }
}
