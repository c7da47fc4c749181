package vn.hoanhap.exchange.jobs;

import java.util.ArrayList;
import java.util.List;

/** Counts what is wrong in a file, and keeps the first of it. Not for several threads. */
final class Faults {

    private final List<RowProblem> kept = new ArrayList<>();
    private long count;

    /** Is how far the counting had come. */
    record Mark(int kept, long count) {}

    void add(RowProblem problem) {
        count++;
        if (kept.size() < JobStore.MOST_PROBLEMS) {
            kept.add(problem);
        }
    }

    long count() {
        return count;
    }

    List<RowProblem> kept() {
        return List.copyOf(kept);
    }

    Mark mark() {
        return new Mark(kept.size(), count);
    }

    /** Forgets what was added since. */
    void back(Mark mark) {
        kept.subList(mark.kept(), kept.size()).clear();
        count = mark.count();
    }
}
