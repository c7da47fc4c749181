package vn.hoanhap.casework.care;

/** Names the fields of forms, bodies and sheets, the same everywhere. */
public final class Fields {
    /** Who. */
    public static final String PERSON = "person";
    /** The commune. */
    public static final String UNIT = "unit";
    /** Code of the regime. */
    public static final String REGIME = "regime";
    /** What it follows. */
    public static final String COMPLETED = "completed";
    /** From when. */
    public static final String BEGAN = "began";
    /** Day of the decision. */
    public static final String DECIDED = "decided";
    /** Number of the decision. */
    public static final String NUMBER = "number";
    /** Last day as it stands in the decision. */
    public static final String STATED_UNTIL = "statedUntil";
    /** Why. */
    public static final String REASON = "reason";
    /** When it ended. */
    public static final String ENDED = "ended";
    /** On which day. */
    public static final String ON = "on";
    /** Whether it is the first time. */
    public static final String ATTEMPT = "attempt";
    /** When somebody was looked after where they live. */
    public static final String CHECKED = "checked";
    /** What was found there. */
    public static final String RESIDENCE = "residence";
    /** The facility. */
    public static final String FACILITY = "facility";
    /** When its papers were begun. */
    public static final String PREPARED = "prepared";
    /** When it went to who decides. */
    public static final String SUBMITTED = "submitted";
    /** When rehabilitation began. */
    public static final String ADMITTED = "admitted";
    /** How it ended. */
    public static final String OUTCOME = "outcome";
    /** When it was taken. */
    public static final String TAKEN = "taken";
    /** Why it was taken. */
    public static final String OCCASION = "occasion";
    /** Where. */
    public static final String PLACE = "place";
    /** Of what. */
    public static final String SAMPLE = "sample";
    /** Sex of the officer. */
    public static final String OFFICER = "officer";
    /** What it said. */
    public static final String RESULT = "result";

    /** When somebody was asked. */
    public static final String ASKED = "asked";

    /** What was used. */
    public static final String SUBSTANCE = "substance";

    /** How it was used. */
    public static final String ROUTE = "route";

    /** Since when. */
    public static final String SINCE = "since";

    /** How somebody was treated. */
    public static final String TREATMENT = "treatment";

    /** When somebody was treated. */
    public static final String WHEN = "when";

    /** How the treatment ended. */
    public static final String TREATED = "treated";

    /** With whom somebody lives. */
    public static final String FAMILY = "family";

    /** Where somebody lives. */
    public static final String HOUSING = "housing";

    /** By what somebody lives. */
    public static final String WORK = "work";

    /** What somebody needs. */
    public static final String NEEDS = "needs";

    /** Which need. */
    public static final String NEED = "need";

    /** When it was found. */
    public static final String FOUND = "found";

    /** In words. */
    public static final String NOTE = "note";

    /** What is done. */
    public static final String ACTION = "action";

    /** Who of those assigned does it. */
    public static final String MEMBER = "member";

    /** Who else does it. */
    public static final String WHO = "who";

    /** When it was agreed. */
    public static final String PLANNED = "planned";

    /** By when. */
    public static final String DUE = "due";

    /** What came of it. */
    public static final String CAME = "came";

    /** What turned. */
    public static final String TURN = "turn";

    /** When it happened. */
    public static final String HAPPENED = "happened";

    /** The time on a list. */
    public static final String MANAGEMENT = "management";

    /** Who proposes. */
    public static final String BY = "by";

    /** When it was written. */
    public static final String DRAFTED = "drafted";

    /** What who decides says. */
    public static final String ANSWER = "answer";

    private Fields() {}
}
