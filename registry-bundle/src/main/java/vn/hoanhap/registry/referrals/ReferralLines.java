package vn.hoanhap.registry.referrals;

import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.units.UnitRegister;

/**
 * Writes the journal's lines of referrals. All steps of one stand in the commune that sent, whoever took them: what was
 * started divides by what was sent from the same place.
 */
final class ReferralLines {
    private final Journal journal;
    private final UnitRegister units;

    ReferralLines(Journal journal, UnitRegister units) {
        this.journal = journal;
        this.units = units;
    }

    long write(Referral referral, ReferralStep step) {
        ActivityLine line = ActivityLine.of(
                        step.to().kind(),
                        step.on(),
                        units.placeOf(referral.unitId(), step.on()),
                        Quantity.of(1, Measure.CASES),
                        "referral:" + referral.id())
                .withTeam(referral.from().teamId())
                .withPerson(referral.personId(), null)
                .with("service", referral.service())
                .with("to", kind(referral.to()));
        return journal.write(Journal.REGISTER, line);
    }

    private static String kind(ReferralParty party) {
        if (party.organisationId() != null) {
            return "organisation";
        }
        return party.teamId() == null ? "unit" : "team";
    }

    void reverse(long lineId) {
        journal.reverse(Journal.REGISTER, lineId, ReferralRegister.UNDONE);
    }
}
