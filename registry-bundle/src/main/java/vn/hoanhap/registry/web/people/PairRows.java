package vn.hoanhap.registry.web.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;

/** Adds to pairs what pages show of both people. */
final class PairRows {

    private final PeopleRows people;

    PairRows(PeopleRows people) {
        this.people = people;
    }

    List<PairRow> of(List<DuplicatePair> pairs) {
        List<Person> everybody = pairs.stream()
                .flatMap(pair -> Stream.of(pair.low(), pair.high()))
                .distinct()
                .toList();
        Map<Long, PersonRow> rows = people.of(everybody).stream()
                .collect(Collectors.toMap(row -> row.person().id(), Function.identity()));
        return pairs.stream().map(pair -> row(pair, rows)).toList();
    }

    private static PairRow row(DuplicatePair pair, Map<Long, PersonRow> rows) {
        return new PairRow(pair, row(pair.low(), rows), row(pair.high(), rows), day(pair.decidedAt()));
    }

    private static PersonRow row(Person person, Map<Long, PersonRow> rows) {
        PersonRow row = rows.get(person.id());
        if (row == null) {
            throw new IllegalStateException("person " + person.id() + " has no row");
        }
        return row;
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, LegalClock.ZONE);
    }
}
