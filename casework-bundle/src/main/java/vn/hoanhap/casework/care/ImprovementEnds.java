package vn.hoanhap.casework.care;

import java.util.List;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.TransactionRunner;

/** Ends improvements whose tests are too old by now, one human being a unit of work. Stopped halfway it begins anew. */
public final class ImprovementEnds {

    private static final int PAGE = 200;

    private final Improvements improvements;
    private final TransactionRunner transactions;
    private final LegalClock clock;

    /** Works on the given improvements. */
    public ImprovementEnds(Improvements improvements, TransactionRunner transactions, LegalClock clock) {
        this.improvements = improvements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at everybody who counts as improved. */
    public void run() {
        long after = 0;
        List<Long> page = page(after);
        while (!page.isEmpty()) {
            for (Long person : page) {
                transactions.change(() -> improvements.refresh(person, clock.today()));
                after = person;
            }
            page = page(after);
        }
    }

    private List<Long> page(long after) {
        return transactions.read(() -> improvements.open(after, PAGE));
    }
}
