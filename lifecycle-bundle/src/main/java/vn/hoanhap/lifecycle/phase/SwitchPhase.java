package vn.hoanhap.lifecycle.phase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.offer.Publication;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.trust.Signatures;

/**
 * Lets the new version serve. First one commit makes it what the server restarts to; then one volatile write gives it every
 * call that arrives. A server that dies between the two comes up with the new version, and before the first with the old. The
 * same for all versions of a set.
 */
public final class SwitchPhase implements JointPhase {

    private final Standstill standstill;
    private final Elections elections;
    private final Publication publication;
    private final Records records;
    private final WrittenWish wishes;
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
    record Serving(Standstill standstill, Elections elections, Publication publication, Draining draining) {}

    /** Is what a switch speaks with: the time, and sentences. */
    record Telling(LegalClock clock, Words words) {}

    SwitchPhase(Serving serving, Records records, Telling telling) {
        this.standstill = serving.standstill();
        this.elections = serving.elections();
        this.publication = serving.publication();
        this.draining = serving.draining();
        this.records = records;
        this.wishes = new WrittenWish(records);
        this.clock = telling.clock();
        this.words = telling.words();
    }

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public Text runAll(List<Change> set) throws PhaseFailure {
        for (Change change : set) {
            standstill.mark(change);
        }
        Instant now = clock.now();
        records.transactions().change(() -> set.forEach(change -> wish(change, now)));
        for (Change change : set) {
            ProgrammeVersion version = change.version();
            elections.expect(
                    expected -> expected.with(version.id(), version.info().segments()));
            change.before().ifPresent(elections::standBeside);
        }
        elections.elect(set.stream().map(Change::version).toList());
        return set.stream()
                .map(Change::version)
                .map(version ->
                        words.note("switched", version.id(), version.origin().version()))
                .reduce((one, other) -> new Text(one.vi() + " " + other.vi(), one.en() + " " + other.en()))
                .orElseThrow();
    }

    private void wish(Change change, Instant now) {
        publication.publish(change.version());
        if (change.wishes()) {
            wishes.put(change, now);
        }
    }

    @Override
    public @Nullable Text undoAll(List<Change> set) throws InterruptedException {
        records.transactions().change(() -> set.forEach(this::wishBack));
        elections.elect(set.stream().flatMap(change -> change.before().stream()).toList());
        set.stream()
                .filter(change -> change.before().isEmpty())
                .map(Change::version)
                .forEach(this::withdraw);
        @Nullable Text left = null;
        for (Change change : set) {
            change.staged(null); // its bundle goes with its last call, not with the phases before
            Text stays = draining.end(change.version());
            left = stays == null ? left : stays;
            change.before().ifPresent(elections::standBack);
        }
        return left;
    }

    private void wishBack(Change change) {
        change.before().ifPresent(publication::publish);
        if (change.wishes()) {
            wishes.back(change, clock.now());
        }
    }

    private void withdraw(ProgrammeVersion version) {
        elections.expect(
                expected -> expected.without(version.id(), version.info().segments()));
        elections.withdraw(version);
    }
}
