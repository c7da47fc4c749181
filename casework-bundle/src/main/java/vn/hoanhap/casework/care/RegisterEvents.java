package vn.hoanhap.casework.care;

import java.util.Optional;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.casework.store.JournalView;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.programme.EventListener;

/**
 * Hears what happens to people elsewhere: who moved goes on being managed where they live, who completed substitution treatment is
 * expected on the list afterwards, and who was merged counts as one. Hearing the same twice changes nothing.
 */
public final class RegisterEvents implements EventListener {

    private static final String MOVED = "move.received";

    /** Substitution treatment came to its end: a line that the programme of that treatment writes. */
    private static final String SUBSTITUTED = "methadone.completed";

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
        } else if (event instanceof DomainEvent.ActivityJournalled line
                && line.kind().equals(SUBSTITUTED)) {
            substituted(line.lineId());
        } else if (event instanceof DomainEvent.ActivityReversed taken
                && taken.kind().equals(SUBSTITUTED)) {
            office.managements().retractUndecided(origin(taken.lineId()), Entry.ofServer(clock.today()));
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

    private void substituted(long lineId) {
        journal.find(lineId).ifPresent(line -> office.managements()
                .expectAfter(
                        new ManagementBook.Completed(
                                line.personId(), line.unitId(), Regime.Completes.SUBSTITUTION, line.on()),
                        origin(lineId),
                        clock.today(),
                        office.faults()));
    }

    private static String origin(long lineId) {
        return "line:" + lineId;
    }
}
