package vn.hoanhap.registry.people.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;

/** Compares a record with those that share its number or its name, and says what becomes of its pairs. Writes nothing. */
final class Comparison {
    /** As many others are compared with one; a pair is only taken away when all were seen. */
    private static final int MOST_ALIKE = 50;

    private final JooqFeatures features;
    private final JooqPairs pairs;
    private final Ids ids;

    Comparison(Sql sql, Ids ids) {
        features = new JooqFeatures(sql);
        pairs = new JooqPairs(sql);
        this.ids = ids;
    }

    /** Returns what becomes of the pairs of several records. */
    Map<Long, List<PairChange>> of(List<Long> people) {
        Map<Long, Set<Long>> near = new HashMap<>();
        Map<Long, List<PairChange>> changes = new LinkedHashMap<>();
        for (Features subject : features.of(people)) {
            List<PairChange> own = changes(subject, near.computeIfAbsent(subject.unitId(), features::near));
            if (!own.isEmpty()) {
                changes.put(subject.id(), own);
            }
        }
        return changes;
    }

    private List<PairChange> changes(Features subject, Set<Long> near) {
        List<Features> others = others(features, subject, near, MOST_ALIKE);
        Map<Long, StoredPair> known = new HashMap<>();
        pairs.of(List.of(subject.id())).forEach(pair -> known.put(pair.records().other(subject.id()), pair));
        List<PairChange> changes = new ArrayList<>();
        for (Features other : others) {
            Optional<Likeness> likeness = Likeness.between(subject, other, near.contains(other.unitId()));
            if (likeness.isPresent()) {
                StoredPair pair = known.remove(other.id());
                change(subject, other, likeness.get(), pair).ifPresent(changes::add);
            }
        }
        if (others.size() < MOST_ALIKE) {
            known.values().stream()
                    .filter(pair -> pair.state() == PairState.OPEN)
                    .forEach(pair -> changes.add(new PairChange(PairChange.Kind.GONE, pair)));
        }
        return changes;
    }

    /** Returns those who share a number or a name with somebody, each once. */
    static List<Features> others(JooqFeatures features, Features subject, Set<Long> near, int limit) {
        Map<Long, Features> others = new LinkedHashMap<>();
        features.sameNumber(subject, limit).forEach(other -> others.put(other.id(), other));
        features.sameName(subject, near, limit).forEach(other -> others.putIfAbsent(other.id(), other));
        return List.copyOf(others.values());
    }

    private Optional<PairChange> change(
            Features subject, Features other, Likeness likeness, @Nullable StoredPair known) {
        long facts = Features.facts(subject, other);
        if (known == null) {
            return subject.root() == other.root()
                    ? Optional.empty()
                    : Optional.of(new PairChange(PairChange.Kind.FOUND, found(subject, other, likeness, facts)));
        }
        boolean news = known.facts() != facts
                || (known.state() == PairState.OPEN && !known.likeness().equals(likeness));
        return news && known.state() != PairState.SAME
                ? Optional.of(new PairChange(PairChange.Kind.ASKED_AGAIN, known.asked(likeness, facts)))
                : Optional.empty();
    }

    private StoredPair found(Features subject, Features other, Likeness likeness, long facts) {
        boolean subjectFirst = subject.id() < other.id();
        Features low = subjectFirst ? subject : other;
        Features high = subjectFirst ? other : subject;
        return new StoredPair(
                ids.next(),
                new StoredPair.Ends(low.id(), high.id()),
                new StoredPair.Ends(low.root(), high.root()),
                likeness,
                facts,
                PairState.OPEN,
                null);
    }
}
