package vn.hoanhap.lifecycle.phase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent.ProgrammeSwitched;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.offer.Publication;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.operation.DesiredState.Name;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.trust.Signatures;

/**
 * Lets the new version serve. First one commit makes it what the server restarts to; then one volatile write gives it every
 * call that arrives. A server that dies between the two comes up with the new version, and before the first with the old.
 */
public final class SwitchPhase implements Phase {

    private final Elections elections;
    private final Publication publication;
    private final Records records;
    private final LegalClock clock;
    private final Draining draining;
    private final Words words;

    /** Is where the switch is written down. */
    public record Records(
            TransactionRunner transactions,
            DesiredState desired,
            AuditTrail audit,
            Events events,
            Signatures signatures) {}

    /** Is who serves, what outlives it, and how it ends. */
    record Serving(Elections elections, Publication publication, Draining draining) {}

    /** Is what a switch speaks with: the time, and sentences. */
    record Telling(LegalClock clock, Words words) {}

    SwitchPhase(Serving serving, Records records, Telling telling) {
        this.elections = serving.elections();
        this.publication = serving.publication();
        this.draining = serving.draining();
        this.records = records;
        this.clock = telling.clock();
        this.words = telling.words();
    }

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public @Nullable Text run(Change change) {
        ProgrammeVersion version = change.version();
        Instant now = clock.now();
        records.transactions().change(() -> {
            publication.publish(version);
            Operation.Release release = change.to().orElseThrow();
            Desired desired =
                    new Desired(version.id(), true, release, version.info().segments(), Name.of(version.info()));
            records.desired().put(desired, change.order().accountId(), now);
            records.signatures().admit(release.sha256(), change.signer().orElse(null));
            record(change, "programme.switched", release.version());
        });
        elections.expect(expected -> expected.with(version.id(), version.info().segments()));
        change.before().ifPresent(elections::standBeside);
        elections.elect(version);
        return words.note("switched", version.id(), version.origin().version());
    }

    @Override
    public @Nullable Text undo(Change change) throws InterruptedException {
        ProgrammeVersion version = change.version();
        ProgrammeVersion old = change.before().orElse(null);
        records.transactions().change(() -> {
            if (old != null) {
                publication.publish(old);
            }
            Desired before = change.desiredBefore().orElse(null);
            if (before == null) {
                records.desired().forget(version.id());
            } else {
                records.desired().put(before, change.order().accountId(), clock.now());
            }
            record(
                    change,
                    "programme.switched-back",
                    change.from().map(Operation.Release::version).orElse(""));
        });
        if (old == null) {
            withdraw(version);
        } else {
            elections.elect(old);
        }
        change.staged(null); // its bundle goes with its last call, not with the phases before
        Text left = draining.end(version);
        change.before().ifPresent(elections::standBack);
        return left;
    }

    private void withdraw(ProgrammeVersion version) {
        elections.expect(
                expected -> expected.without(version.id(), version.info().segments()));
        elections.withdraw(version);
    }

    private void record(Change change, String action, String version) {
        records.audit()
                .record(new AuditEntry(
                        change.order().accountId(), action, "programme", change.programmeId(), "version " + version));
        records.events().publish(new ProgrammeSwitched(change.programmeId(), version));
    }
}
