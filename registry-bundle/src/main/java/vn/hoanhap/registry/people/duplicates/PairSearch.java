package vn.hoanhap.registry.people.duplicates;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;

/**
 * Compares records with those that share a number or a name: who was entered or corrected soon after, and everybody else in
 * turn, once a day. The round finds what a change elsewhere made alike, such as a decree that joins two communes, and those who
 * were entered before there were pairs. Runs as a job; most people have no news and are only read, the others are compared
 * again in a writing unit of work of their own, so that nobody waits long.
 */
public final class PairSearch {
    /** As many people are read at a time. */
    private static final int PORTION = 100;
    /** As many portions of people who were just entered in one run; an import brings many. */
    private static final int MOST_PORTIONS = 20;

    private static final Duration REST = Duration.ofDays(1);

    private final TransactionRunner transactions;
    private final JooqLooks looks;
    private final JooqFeatures features;
    private final JooqPairs pairs;
    private final Comparison comparison;
    private final LegalClock clock;

    PairSearch(Sql sql, TransactionRunner transactions, Ids ids, LegalClock clock) {
        this.transactions = transactions;
        this.clock = clock;
        looks = new JooqLooks(sql);
        features = new JooqFeatures(sql);
        pairs = new JooqPairs(sql);
        comparison = new Comparison(sql, ids);
    }

    /** Looks at those who wait, and goes one portion further through everybody. */
    public void run() {
        int portions = 0;
        while (recent() == PORTION && portions < MOST_PORTIONS) {
            portions++;
        }
        JooqLooks.Sweep sweep = transactions.read(looks::sweep);
        Instant ended = sweep.endedAt();
        if (ended == null || !clock.now().isBefore(ended.plus(REST))) {
            further(sweep.afterId());
        }
    }

    private int recent() {
        List<JooqLooks.Look> waiting = transactions.read(() -> looks.next(PORTION));
        if (!waiting.isEmpty()) {
            compare(waiting.stream().map(JooqLooks.Look::personId).distinct().toList());
            transactions.write(() -> looks.done(waiting));
        }
        return waiting.size();
    }

    private void further(long afterId) {
        List<Long> next = transactions.read(() -> features.after(afterId, PORTION));
        Set<Long> keyless = transactions.read(() -> features.keyless(next));
        if (!keyless.isEmpty()) {
            transactions.write(() -> features.completeKeys(keyless));
        }
        compare(next);
        JooqLooks.Sweep progress = next.size() < PORTION
                ? new JooqLooks.Sweep(0, clock.now())
                : new JooqLooks.Sweep(next.get(PORTION - 1), null);
        transactions.write(() -> looks.put(progress));
    }

    private void compare(List<Long> people) {
        Set<Long> news = transactions.read(() -> comparison.of(people).keySet());
        for (long person : news) {
            transactions.write(() -> write(person));
        }
    }

    private int write(long person) {
        List<PairChange> changes = comparison.of(List.of(person)).getOrDefault(person, List.of());
        changes.forEach(change -> change.write(pairs));
        return changes.size();
    }
}
