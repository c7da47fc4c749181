package vn.hoanhap.counselling.book;

import vn.hoanhap.counselling.store.MobilisationTable;
import vn.hoanhap.counselling.store.PointTable;
import vn.hoanhap.counselling.store.SessionTable;
import vn.hoanhap.parts.entry.Faults;

/** Holds the books of counselling, built once from what they share. */
public final class CounsellingOffice {

    private final Desk desk;
    private final PointBook points;
    private final SessionBook sessions;
    private final MobilisationBook mobilisations;

    private CounsellingOffice(Desk desk) {
        this.desk = desk;
        SessionTable sessionTable = new SessionTable(desk.sql(), desk.ids());
        MobilisationTable mobilisationTable = new MobilisationTable(desk.sql());
        points = new PointBook(
                desk, new PointTable(desk.sql(), desk.ids()), id -> sessionTable.at(id) || mobilisationTable.at(id));
        sessions = new SessionBook(desk, sessionTable, points);
        mobilisations = new MobilisationBook(desk, mobilisationTable, points);
    }

    /** Builds the books. */
    public static CounsellingOffice open(Desk desk) {
        return new CounsellingOffice(desk);
    }

    /** Returns what the books share. */
    public Desk desk() {
        return desk;
    }

    /** Returns points. */
    public PointBook points() {
        return points;
    }

    /** Returns sessions. */
    public SessionBook sessions() {
        return sessions;
    }

    /** Returns who was encouraged. */
    public MobilisationBook mobilisations() {
        return mobilisations;
    }

    /** Starts noting faults of a form or body. */
    public Faults faults() {
        return new Faults(desk.words());
    }
}
