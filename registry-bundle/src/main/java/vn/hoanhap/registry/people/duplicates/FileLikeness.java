package vn.hoanhap.registry.people.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.people.PersonDraft;

/**
 * Compares the people of a file with those above them and with those on record, some at a time: for each of them a glance into
 * an index for every commune that belongs together with theirs, however many people there are. Of the rows before it keeps
 * hashes only. Not for several threads.
 */
public final class FileLikeness {
    private final JooqFeatures features;
    private final Function<PersonDraft, Features> comparable;
    private final Function<Set<Long>, List<Person>> people;
    private final Map<JooqFeatures.Seat, List<Seen>> named = new HashMap<>();
    private final Map<String, Seen> numbered = new HashMap<>();
    private final Map<Long, Set<Long>> near = new HashMap<>();

    FileLikeness(
            JooqFeatures features,
            Function<PersonDraft, Features> comparable,
            Function<Set<Long>, List<Person>> people) {
        this.features = features;
        this.comparable = comparable;
        this.people = people;
    }

    /** Is a person whom a file enters; {@code existing} is their record when they are there already. */
    public record Entered(
            long number, PersonDraft draft, @Nullable Long existing) {}

    /**
     * Is somebody new in a file who looks like somebody else.
     *
     * @param number their row
     * @param year their birth year
     * @param other whom they look like
     * @param likeness why
     */
    public record Found(long number, @Nullable Integer year, Other other, Likeness likeness) {}

    /**
     * Is whom somebody looks like.
     *
     * @param row the row of the same file; null for somebody on record
     * @param initials of somebody on record; empty for a row
     * @param year birth year
     */
    public record Other(
            @Nullable Long row, String initials, @Nullable Integer year) {}

    private record Seen(long number, Features features) {}

    /** Returns those among the next people who are new and look like somebody else, the surest likeness of each. */
    public List<Found> of(List<Entered> entered) {
        List<Found> found = new ArrayList<>();
        List<Seen> fresh = new ArrayList<>();
        for (Entered each : entered) {
            Seen seen = new Seen(each.number(), comparable.apply(each.draft()));
            Optional<Found> above = each.existing() == null ? above(seen) : Optional.empty();
            above.ifPresent(found::add);
            if (each.existing() == null && above.isEmpty()) {
                fresh.add(seen);
            }
            keep(seen);
        }
        found.addAll(onRecord(fresh));
        found.sort(Comparator.comparing(Found::number));
        return found;
    }

    private void keep(Seen seen) {
        Long name = seen.features().nameKey();
        String number = seen.features().numberHash();
        if (name != null) {
            named.computeIfAbsent(new JooqFeatures.Seat(name, seen.features().unitId()), seat -> new ArrayList<>(1))
                    .add(seen);
        }
        if (number != null) {
            numbered.putIfAbsent(number, seen);
        }
    }

    private Optional<Found> above(Seen seen) {
        Features subject = seen.features();
        Long name = subject.nameKey();
        String number = subject.numberHash();
        Seen sameNumber = number == null ? null : numbered.get(number);
        List<Seen> sameName =
                name == null ? List.of() : named.getOrDefault(new JooqFeatures.Seat(name, subject.unitId()), List.of());
        return Stream.concat(Stream.ofNullable(sameNumber), sameName.stream())
                .flatMap(other -> Likeness.between(subject, other.features(), true).stream()
                        .map(likeness -> found(seen, other, likeness)))
                .min(Comparator.comparing(found -> found.likeness().strength()));
    }

    private static Found found(Seen seen, Seen other, Likeness likeness) {
        return new Found(
                seen.number(),
                seen.features().birthYear(),
                new Other(other.number(), "", other.features().birthYear()),
                likeness);
    }

    /** Is a row that looks like a record. */
    private record Match(Seen seen, Features other, Likeness likeness) {}

    private List<Found> onRecord(List<Seen> fresh) {
        Map<Long, Match> surest = new HashMap<>();
        Map<Long, List<Features>> byName = alike(fresh).stream()
                .filter(other -> other.nameKey() != null)
                .collect(Collectors.groupingBy(other -> Objects.requireNonNullElse(other.nameKey(), 0L)));
        Map<String, List<Features>> byNumber = numbers(fresh).stream()
                .filter(other -> other.numberHash() != null)
                .collect(Collectors.groupingBy(other -> Objects.requireNonNullElse(other.numberHash(), "")));
        for (Seen seen : fresh) {
            Features subject = seen.features();
            Stream.concat(
                            byNumber
                                    .getOrDefault(Objects.requireNonNullElse(subject.numberHash(), ""), List.of())
                                    .stream(),
                            byName.getOrDefault(Objects.requireNonNullElse(subject.nameKey(), 0L), List.of()).stream())
                    .forEach(other -> Likeness.between(
                                    subject, other, near(subject.unitId()).contains(other.unitId()))
                            .ifPresent(likeness -> surest.merge(
                                    seen.number(), new Match(seen, other, likeness), FileLikeness::surer)));
        }
        return reached(surest.values());
    }

    private static Match surer(Match one, Match other) {
        return one.likeness().strength().compareTo(other.likeness().strength()) <= 0 ? one : other;
    }

    private List<Features> alike(List<Seen> fresh) {
        Set<JooqFeatures.Seat> seats = new HashSet<>();
        for (Seen seen : fresh) {
            Long name = seen.features().nameKey();
            if (name != null) {
                near(seen.features().unitId()).forEach(unit -> seats.add(new JooqFeatures.Seat(name, unit)));
            }
        }
        return features.named(seats);
    }

    private List<Features> numbers(List<Seen> fresh) {
        Set<String> numbers = new HashSet<>();
        fresh.forEach(seen -> Optional.ofNullable(seen.features().numberHash()).ifPresent(numbers::add));
        return features.numbered(numbers);
    }

    private Set<Long> near(long unitId) {
        return near.computeIfAbsent(unitId, features::near);
    }

    /** Leaves out those on record whom the importer's right does not reach. */
    private List<Found> reached(Collection<Match> matches) {
        Set<Long> roots = matches.stream().map(match -> match.other().root()).collect(Collectors.toSet());
        Map<Long, Person> reached = (roots.isEmpty() ? List.<Person>of() : people.apply(roots))
                .stream().collect(Collectors.toMap(Person::id, person -> person));
        List<Found> found = new ArrayList<>();
        for (Match match : matches) {
            Person person = reached.get(match.other().root());
            if (person != null) {
                Other other = new Other(null, person.initials(), match.other().birthYear());
                found.add(
                        new Found(match.seen().number(), match.seen().features().birthYear(), other, match.likeness()));
            }
        }
        return found;
    }
}
