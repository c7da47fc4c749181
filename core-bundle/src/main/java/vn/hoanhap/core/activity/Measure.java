package vn.hoanhap.core.activity;

/** Names what a figure counts. Figures of different measures are never added; some not even to their own kind. */
public enum Measure {
    /** Distinct people (người). Never added: not over periods, not over overlapping groups. */
    PERSONS(false),
    /** Distinct households (hộ). Never added. */
    HOUSEHOLDS(false),
    /** Distinct teams (đội). Never added over time. */
    TEAMS(false),
    /** Distinct administrative units (xã, phường). Never added over time. */
    UNITS(false),
    /** Attendances (lượt): the same person counts each time. */
    ATTENDANCES(true),
    /** Cases, dossiers, loans (trường hợp, hồ sơ, khoản): one person can have several. */
    CASES(true),
    /** Events (cuộc, buổi, lớp). */
    EVENTS(true),
    /** Things handed out or given. */
    ITEMS(true),
    /** Minutes. */
    MINUTES(true),
    /** Whole đồng. */
    DONG(true);

    private final boolean additive;

    Measure(boolean additive) {
        this.additive = additive;
    }

    /** Tells whether two figures of this measure may be added at all. */
    public boolean additive() {
        return additive;
    }
}
