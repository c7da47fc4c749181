package vn.hoanhap.methadone.book;

import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.programme.EventListener;

/** Hears what happens to referrals and people in the register. Hearing the same twice changes nothing. */
public final class RegisterEvents implements EventListener {

    private final Mirror mirror;
    private final LegalClock clock;

    /** Listens for the given mirror. */
    public RegisterEvents(Mirror mirror, LegalClock clock) {
        this.mirror = mirror;
        this.clock = clock;
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof DomainEvent.ReferralChanged changed) {
            mirror.follow(changed.referralId(), clock.today());
        } else if (event instanceof DomainEvent.PersonMoved moved) {
            mirror.rehome(moved.personId());
        } else if (event instanceof DomainEvent.PeopleMerged merged) {
            mirror.rehome(merged.rootId());
        } else if (event instanceof DomainEvent.PeopleUnmerged unmerged) {
            mirror.rehome(unmerged.aliasId());
            mirror.rehome(unmerged.formerRootId());
        }
    }
}
