package vn.hoanhap.loans.catalogue;

import java.util.List;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.parts.entry.Sentences;

/** Names the kinds of journal lines that the programme writes, and the attributes on them. */
public final class Kinds {

    /** The id under which lines are written. */
    public static final String PROGRAMME = "loans";

    /** Money was paid out: quantity in đồng, perhaps unknown; the first person of record, or the household. */
    public static final String DISBURSED = "loan.disbursed";

    /** The second person of a couple stands in the contract too. */
    public static final String JOINED = "loan.joined";

    /** The loan helps this person, who does not stand in the contract: for their timeline, never for loans.people. */
    public static final String BENEFITED = "loan.benefited";

    /** Money came back: quantity in đồng. */
    public static final String REPAID = "loan.repaid";

    /** Attribute with the kind of the borrower of record: person, household, couple. */
    public static final String BORROWER = "borrower";

    /** Attribute with the id of the fund. */
    public static final String FUND = "fund";

    /** Attribute with the source of the fund's money when the line was written: POLICY_BANK, CLUB and others. */
    public static final String SOURCE = "source";

    private Kinds() {}

    /** Returns them all. */
    public static List<ActivityKind> all(Sentences words) {
        String right = Rights.READ.name();
        return List.of(
                new ActivityKind(DISBURSED, words.both("kind.disbursed"), Measure.DONG, right),
                new ActivityKind(JOINED, words.both("kind.joined"), Measure.EVENTS, right),
                new ActivityKind(BENEFITED, words.both("kind.benefited"), Measure.EVENTS, right),
                new ActivityKind(REPAID, words.both("kind.repaid"), Measure.DONG, right));
    }
}
