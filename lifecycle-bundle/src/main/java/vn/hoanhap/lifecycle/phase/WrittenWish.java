package vn.hoanhap.lifecycle.phase;

import java.time.Instant;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.event.DomainEvent.ProgrammeSwitched;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.DesiredState.Name;
import vn.hoanhap.lifecycle.operation.Operation;

/** Writes down what the server restarts to, and takes it back; inside units of work. */
final class WrittenWish {

    private final SwitchPhase.Records records;

    WrittenWish(SwitchPhase.Records records) {
        this.records = records;
    }

    /** Makes a new version the one that the server restarts to. */
    void put(Change change, Instant now) {
        ProgrammeVersion version = change.version();
        Operation.Release release = change.to().orElseThrow();
        Desired desired =
                new Desired(version.id(), true, release, version.info().segments(), Name.of(version.info()));
        records.desired().put(desired, change.order().accountId(), now);
        records.signatures().admit(release.sha256(), change.signer().orElse(null));
        record(change, "programme.switched", release.version());
    }

    /** Makes what was before the change so again. */
    void back(Change change, Instant now) {
        Desired before = change.desiredBefore().orElse(null);
        if (before == null) {
            records.desired().forget(change.programmeId());
        } else {
            records.desired().put(before, change.order().accountId(), now);
        }
        record(
                change,
                "programme.switched-back",
                change.from().map(Operation.Release::version).orElse(""));
    }

    private void record(Change change, String action, String version) {
        records.audit()
                .record(new AuditEntry(
                        change.order().accountId(), action, "programme", change.programmeId(), "version " + version));
        records.events().publish(new ProgrammeSwitched(change.programmeId(), version));
    }
}
