package vn.hoanhap.counselling.book;

import java.util.Collection;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.referral.Referrals;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.team.Teams;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.counselling.domain.Codes;
import vn.hoanhap.counselling.store.CounsellingSql;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Holds what the books share.
 *
 * @param codes the codes by date
 * @param sql the bundle's database
 * @param register the services of the register
 * @param journal the journal of activities
 * @param ids makes ids
 * @param protection seals notes
 * @param words the bundle's sentences
 */
public record Desk(
        Codes codes,
        CounsellingSql sql,
        Register register,
        ActivityJournal journal,
        Ids ids,
        Protection protection,
        Sentences words) {

    /**
     * Lets nobody else write about the same human beings until this unit of work ends: what may be there once is asked for and
     * entered. Always in one order, so that two groups do not wait for each other.
     */
    void takeTurns(Collection<Long> people) {
        people.stream().map(register.people()::root).distinct().sorted().forEach(register.people()::takeTurn);
    }

    /**
     * Holds the services of the register that the programme asks.
     *
     * @param people who
     * @param units where
     * @param organisations hosts and counsellors
     * @param teams who works at a point
     * @param referrals where people were sent on
     */
    public record Register(People people, Units units, Organisations organisations, Teams teams, Referrals referrals) {}
}
