package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent.ProgrammeSwitched;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.DesiredState.Name;
import vn.hoanhap.lifecycle.operation.Operation;

/** Takes a programme out of service: first in the desired state, then for every call that arrives. Its journal lines stay. */
public final class WithdrawPhase implements Phase {

    private final Elections elections;
    private final SwitchPhase.Records records;
    private final LegalClock clock;

    /** Writes to the given records. */
    public WithdrawPhase(Elections elections, SwitchPhase.Records records, LegalClock clock) {
        this.elections = elections;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public @Nullable Text run(Change change) {
        Desired before = change.desiredBefore().orElseThrow();
        Name name = change.before().map(serving -> Name.of(serving.info())).orElse(before.name());
        Desired removed = new Desired(before.programmeId(), false, before.release(), before.segments(), name);
        if (change.wishes()) {
            put(change, removed, "programme.removed");
        }
        elections.expect(expected -> expected.without(before.programmeId(), before.segments()));
        change.before().ifPresent(elections::withdraw);
        return null;
    }

    @Override
    public @Nullable Text undo(Change change) {
        Desired before = change.desiredBefore().orElseThrow();
        if (change.wishes()) {
            put(change, before, "programme.removal-undone");
        }
        elections.expect(expected -> expected.with(before.programmeId(), before.segments()));
        change.before().ifPresent(elections::elect);
        return null;
    }

    private void put(Change change, Desired desired, String action) {
        Operation.Order order = change.order();
        records.transactions().change(() -> {
            records.desired().put(desired, order.accountId(), clock.now());
            records.audit()
                    .record(new AuditEntry(
                            order.accountId(), action, "programme", desired.programmeId(), "data " + order.data()));
            String serving = desired.serving() ? desired.release().version() : "";
            records.events().publish(new ProgrammeSwitched(desired.programmeId(), serving));
        });
    }
}
