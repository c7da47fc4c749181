package vn.hoanhap.reporting.remarks;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.entry.Entry;
import vn.hoanhap.reporting.entry.Places;
import vn.hoanhap.reporting.store.RemarksTable;

/** Takes what offices write under their reports. Every method that writes runs in the writing unit of work of its caller. */
public final class RemarkBook {

    private static final int MOST_TEXT = 2_000;
    private static final int MOST_NAME = 200;

    private final RemarksTable table;
    private final Places places;
    private final Desk desk;

    /** Keeps remarks in a table. */
    public RemarkBook(RemarksTable table, Places places, Desk desk) {
        this.table = table;
        this.places = places;
        this.desk = desk;
    }

    /**
     * Writes under a report, in place of what stands there.
     *
     * @param believed version that the writer has read; 0 when nothing stood there
     * @return the version that stands now
     * @throws vn.hoanhap.core.programme.ProblemException 403 when the unit is out of reach, 409 when somebody else wrote
     *     meanwhile, else naming each field that is wrong
     */
    public int write(Place place, Remarks.Words words, int believed, Entry entry) {
        if (!places.reaches(entry.scope(), place.unitId())) {
            throw Problem.forbidden(desk.words().both("fault.unit-scope")).raise();
        }
        check(words, believed);
        Remarks standing = table.standing(place).orElse(null);
        int version = standing == null ? 0 : standing.version();
        if (version != believed || !replaced(standing)) {
            throw meanwhile();
        }
        var remarks = new Remarks(
                desk.ids().next(), place, words, version + 1, desk.clock().now(), entry.accountId());
        if (!table.insert(remarks)) {
            throw meanwhile();
        }
        desk.audit()
                .record(new AuditEntry(
                        entry.accountId(),
                        "report-remarks.written",
                        "report-remarks",
                        String.valueOf(remarks.id()),
                        "version " + remarks.version()));
        return remarks.version();
    }

    private boolean replaced(@Nullable Remarks standing) {
        return standing == null || table.retire(standing.id());
    }

    private RuntimeException meanwhile() {
        return Problem.conflict(desk.words().both("remarks.meanwhile")).raise();
    }

    private void check(Remarks.Words words, int believed) {
        Faults faults = new Faults(desk.words());
        faults.require(believed > 0 || !words.none(), "difficulties", "fault.missing");
        text(words.difficulties(), "difficulties", MOST_TEXT, faults);
        text(words.proposals(), "proposals", MOST_TEXT, faults);
        text(words.approvedBy(), "approvedBy", MOST_NAME, faults);
        faults.raise();
    }

    private static void text(String written, String field, int most, Faults faults) {
        faults.require(written.isEmpty() || Names.readable(written), field, "fault.unreadable");
        faults.require(written.length() <= most, field, "fault.too-long", most);
    }
}
