package vn.hoanhap.registry.referrals;

import static vn.hoanhap.registry.db.Tables.REFERRAL_STEP;

import java.time.Instant;
import java.util.List;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;
import vn.hoanhap.registry.db.tables.records.ReferralStepRecord;
import vn.hoanhap.registry.people.SealedFields;

/** Keeps the steps of referrals; what was noted is sealed under the person's key. A step is undone, never removed. */
final class JooqReferralSteps {
    private static final String FIELD = "referral_note";

    private final Sql sql;
    private final SealedFields sealed;

    JooqReferralSteps(Sql sql, SealedFields sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    /** Names a step's referral and the person under whose key it is sealed. */
    record Of(long referralId, long personId) {}

    void insert(Of of, StepEntry entry) {
        ReferralStep step = entry.step();
        ReferralStepRecord row = sql.dsl().newRecord(REFERRAL_STEP);
        row.setId(entry.id());
        row.setReferralId(of.referralId());
        row.setReferralState(step.to().name());
        row.setOnDate(step.on());
        row.setNoteSealed(sealed.seal(of.personId(), FIELD, step.note()));
        row.setLineId(entry.lineId());
        row.setTakenBy(step.accountId());
        row.setTakenAt(Utc.column(entry.takenAt()));
        row.insert();
    }

    void undo(long id, Instant now) {
        sql.dsl()
                .update(REFERRAL_STEP)
                .set(REFERRAL_STEP.UNDONE_AT, Utc.column(now))
                .where(REFERRAL_STEP.ID.eq(id))
                .execute();
    }

    /** Returns the steps that stand, the first first. */
    List<StepEntry> standing(Of of) {
        return sql.dsl()
                .selectFrom(REFERRAL_STEP)
                .where(REFERRAL_STEP.REFERRAL_ID.eq(of.referralId()))
                .and(REFERRAL_STEP.UNDONE_AT.isNull())
                .orderBy(REFERRAL_STEP.ID)
                .fetch(row -> entry(of.personId(), row));
    }

    private StepEntry entry(long personId, ReferralStepRecord row) {
        ReferralStep step = new ReferralStep(
                ReferralState.valueOf(row.getReferralState()),
                row.getOnDate(),
                sealed.open(personId, FIELD, row.getNoteSealed()),
                row.getTakenBy());
        return new StepEntry(row.getId(), step, row.getLineId(), Utc.moment(row.getTakenAt()));
    }
}
