package vn.hoanhap.methadone.book;

import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.referral.Referrals;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.methadone.law.Rules;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.sql.ProgrammeSql;

/**
 * Holds what the books share.
 *
 * @param rules what the law says
 * @param sql the bundle's database
 * @param register the services of the register
 * @param journal the journal of activities
 * @param ids makes ids
 * @param words the bundle's sentences
 */
public record Desk(
        Rules rules, ProgrammeSql sql, Register register, ActivityJournal journal, Ids ids, Sentences words) {

    /**
     * Holds the services of the core that the programme asks.
     *
     * @param people who
     * @param units where
     * @param organisations facilities
     * @param referrals the engine
     * @param calendar working days
     */
    public record Register(
            People people, Units units, Organisations organisations, Referrals referrals, WorkCalendar calendar) {}
}
