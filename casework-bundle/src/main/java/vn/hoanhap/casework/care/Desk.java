package vn.hoanhap.casework.care;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.CareLaw;
import vn.hoanhap.casework.store.CareSql;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.entry.Sentences;

/**
 * Holds what the books share.
 *
 * @param law what the law says
 * @param sql the bundle's database
 * @param register the services of the register
 * @param journal the journal of activities
 * @param ids makes ids
 * @param words the bundle's sentences
 */
public record Desk(CareLaw law, CareSql sql, Register register, ActivityJournal journal, Ids ids, Sentences words) {

    /** Lets nobody else write about the same human being until this unit of work ends: what may be there once is asked for and entered. */
    void takeTurn(@Nullable Long personId) {
        if (personId != null && personId != Entry.PENDING) {
            register.people().takeTurn(personId);
        }
    }

    /**
     * Holds the services of the register that the programme asks.
     *
     * @param people who
     * @param units where
     * @param organisations facilities
     */
    public record Register(People people, Units units, Organisations organisations) {}
}
