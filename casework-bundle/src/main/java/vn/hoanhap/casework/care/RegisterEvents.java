package vn.hoanhap.casework.care;

import java.util.Optional;
import vn.hoanhap.casework.store.JournalView;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.programme.EventListener;

/**
 * Hears what happens to people in the register: who moved goes on being managed where they live, and who was merged counts as
 * one. Hearing the same twice changes nothing.
 */
public final class RegisterEvents implements EventListener {

    private static final String MOVED = "move.received";

    private final CareOffice office;
    private final JournalView journal;
    private final LegalClock clock;

    /** Listens for the given office. */
    public RegisterEvents(CareOffice office, LegalClock clock) {
        this.office = office;
        this.journal = new JournalView(office.desk().sql());
        this.clock = clock;
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof DomainEvent.ActivityJournalled line && line.kind().equals(MOVED)) {
            moved(line.lineId());
        } else if (event instanceof DomainEvent.PeopleMerged merged) {
            office.improvements().refresh(merged.rootId(), clock.today());
        } else if (event instanceof DomainEvent.PeopleUnmerged unmerged) {
            office.improvements().refresh(unmerged.aliasId(), clock.today());
            office.improvements().refresh(unmerged.formerRootId(), clock.today());
        }
    }

    private void moved(long lineId) {
        Optional<JournalView.Line> line = journal.find(lineId);
        line.ifPresent(found -> {
            Entry server = Entry.ofServer(clock.today());
            office.managements().moved(found.personId(), found.unitId(), found.on(), server);
            office.leaving().follow(found.personId(), server);
        });
    }
}
