package vn.hoanhap.counselling.book;

import java.util.List;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.counselling.catalogue.Kinds;

/** Lets the journal follow a record: nothing is written while nothing counts differently. */
final class Follower {

    private static final String CHANGED = "changed";

    private final ActivityJournal journal;

    Follower(ActivityJournal journal) {
        this.journal = journal;
    }

    /** Writes what is new; when something else counts than before, takes back all and writes it anew. */
    void follow(long record, List<ActivityLine> was, List<ActivityLine> is) {
        List<ActivityLine> more = is;
        if (is.size() >= was.size() && is.subList(0, was.size()).equals(was)) {
            more = is.subList(was.size(), is.size());
        } else {
            journal.reverseAll(Kinds.PROGRAMME, Long.toString(record), CHANGED);
        }
        more.forEach(line -> journal.write(Kinds.PROGRAMME, line));
    }
}
