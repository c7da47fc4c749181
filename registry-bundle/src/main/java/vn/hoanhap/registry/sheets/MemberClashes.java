package vn.hoanhap.registry.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet.Row;
import vn.hoanhap.core.programme.Problem.FieldError;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.registry.teams.MemberRegister;
import vn.hoanhap.registry.words.Words;

/** Finds members who belong to their team at that time already, by an earlier row or on record, or before the team was there. */
final class MemberClashes implements RowClashes {

    /** Under this name the sheet of teams notes on which day each of its rows founds one, by key. */
    static final String FOUNDED = "teams.founded";

    private final MemberRegister members;
    private final Map<?, ?> founded;
    private final Map<Seat, List<Span>> taken = new HashMap<>();
    private final Set<Long> left = new HashSet<>();

    MemberClashes(MemberRegister members, CheckedFile file) {
        this.members = members;
        this.founded = file.notes().get(FOUNDED) instanceof Map<?, ?> noted ? noted : Map.of();
    }

    /** Is somebody in a team: ids, or the keys of rows of the same file that have none yet. */
    private record Seat(Object team, Object person) {

        static Seat of(Row row) {
            return new Seat(named(row, "team"), named(row, "person"));
        }

        private static Object named(Row row, String column) {
            Long id = row.id(column);
            return id == null ? row.cells().getOrDefault(column, "").strip() : id;
        }
    }

    /** Is a time for which somebody belongs to a team: as row {@code number}, or as a record. */
    private record Span(
            long number, LocalDate from, @Nullable LocalDate to) {

        static Span of(RowDoubts.Numbered row) {
            return new Span(
                    row.number(),
                    RegisterSheet.requiredDate(row.row(), "valid_from"),
                    row.row().date("valid_to"));
        }

        boolean overlaps(Span other) {
            return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
        }
    }

    @Override
    public List<Clash> of(List<RowDoubts.Numbered> rows) {
        Map<Seat, Map<Long, Span>> standing = standing(rows);
        List<Clash> clashes = new ArrayList<>();
        for (RowDoubts.Numbered row : rows) {
            Seat seat = Seat.of(row.row());
            Optional<FieldError> fault = fault(row, seat, standing.getOrDefault(seat, Map.of()));
            fault.ifPresent(found -> clashes.add(new Clash(row.number(), found)));
            if (fault.isEmpty()) {
                taken.computeIfAbsent(seat, first -> new ArrayList<>(1)).add(Span.of(row));
                Optional.ofNullable(row.existing()).ifPresent(left::add);
            }
        }
        return clashes;
    }

    private Map<Seat, Map<Long, Span>> standing(List<RowDoubts.Numbered> rows) {
        Set<Long> people = rows.stream()
                .map(row -> row.row().id("person"))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Map<Seat, Map<Long, Span>> standing = new HashMap<>();
        members.ofPeople(people).forEach(each -> standing.computeIfAbsent(
                        new Seat(each.teamId(), each.personId()), seat -> new HashMap<>())
                .put(each.id(), new Span(0, each.from(), each.to())));
        return standing;
    }

    private Optional<FieldError> fault(RowDoubts.Numbered row, Seat seat, Map<Long, Span> standing) {
        Span span = Span.of(row);
        if (founded.get(row.row().cells().get("team")) instanceof LocalDate since
                && span.from().isBefore(since)) {
            return Optional.of(error("valid_from", "member.before", since));
        }
        Optional<Span> above = taken.getOrDefault(seat, List.of()).stream()
                .filter(span::overlaps)
                .findFirst();
        if (above.isPresent()) {
            return Optional.of(error("person", "member.twice.row", above.get().number()));
        }
        boolean there = standing.entrySet().stream()
                .filter(each -> !left.contains(each.getKey()) && !Objects.equals(each.getKey(), row.existing()))
                .anyMatch(each -> span.overlaps(each.getValue()));
        return there ? Optional.of(error("person", "member.twice")) : Optional.empty();
    }

    private static FieldError error(String column, String key, Object... arguments) {
        return new FieldError(column, Words.text(key, arguments), Words.text(key + ".remedy", arguments));
    }
}
