package vn.hoanhap.core.access;

/** Names the roles that the server ships with. Roles are data: an office may add others and change what these may do. */
public final class Roles {
    /** Runs the server; sees no person's data by that alone. */
    public static final String ADMINISTRATOR = "administrator";
    /** Officer of the provincial office. */
    public static final String PROVINCE_OFFICER = "province-officer";
    /** Officer of a commune. */
    public static final String COMMUNE_OFFICER = "commune-officer";
    /** Police of a commune. */
    public static final String COMMUNE_POLICE = "commune-police";
    /** Leader or deputy of a volunteer team. */
    public static final String TEAM_LEADER = "team-leader";
    /** Volunteer: sees the people assigned to them. */
    public static final String VOLUNTEER = "volunteer";
    /** Chair of a club. */
    public static final String CLUB_CHAIR = "club-chair";
    /** Officer of a lender. */
    public static final String LENDER = "lender";
    /** Accountant of a fund. */
    public static final String FUND_ACCOUNTANT = "fund-accountant";
    /** Clinic or treatment facility. */
    public static final String CLINIC = "clinic";
    /** Vocational trainer. */
    public static final String TRAINER = "trainer";
    /** Provincial agency that supervises clubs. */
    public static final String SUPERVISING_AGENCY = "supervising-agency";
    /** Auditor: reads figures and the audit trail, changes nothing. */
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
