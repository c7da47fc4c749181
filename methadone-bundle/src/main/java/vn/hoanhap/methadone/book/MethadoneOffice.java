package vn.hoanhap.methadone.book;

import vn.hoanhap.parts.entry.Faults;

/** Holds the books of the programme, built once from what they share. */
public final class MethadoneOffice {

    private final Desk desk;
    private final Applications applications;
    private final Entering entering;
    private final Facilities facilities;
    private final Mirror mirror;
    private final Sendings sendings;
    private final Concerns concerns;
    private final ComingUp comingUp;

    private MethadoneOffice(Desk desk) {
        this.desk = desk;
        applications = new Applications(desk);
        entering = new Entering(desk, applications);
        facilities = new Facilities(desk);
        mirror = new Mirror(desk, applications);
        sendings = new Sendings(desk, applications, facilities, mirror);
        concerns = new Concerns(desk, applications, facilities);
        comingUp = new ComingUp(desk, applications);
    }

    /** Builds the books. */
    public static MethadoneOffice open(Desk desk) {
        return new MethadoneOffice(desk);
    }

    /** Returns what the books share. */
    public Desk desk() {
        return desk;
    }

    /** Returns applications and their steps. */
    public Applications applications() {
        return applications;
    }

    /** Returns what enters applications, and corrects them. */
    public Entering entering() {
        return entering;
    }

    /** Returns the list of facilities. */
    public Facilities facilities() {
        return facilities;
    }

    /** Returns what follows referrals. */
    public Mirror mirror() {
        return mirror;
    }

    /** Returns what sends people, and notes answers. */
    public Sendings sendings() {
        return sendings;
    }

    /** Returns what is flagged. */
    public Concerns concerns() {
        return concerns;
    }

    /** Returns what is to be done. */
    public ComingUp comingUp() {
        return comingUp;
    }

    /** Starts noting faults of a form or body. */
    public Faults faults() {
        return new Faults(desk.words());
    }
}
