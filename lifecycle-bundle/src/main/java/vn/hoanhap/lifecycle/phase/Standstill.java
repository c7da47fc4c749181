package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.SafetyCopies;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.health.Outages;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;

/**
 * Lets a programme stand still while change sets break what its version uses: its calls wait, its schema is copied first, and the copy is
 * put back when the change is undone. After the switch there is a way back as long as nothing was written.
 */
public final class Standstill {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

    private final Elections elections;
    private final Outages outages;
    private final SafetyCopies copies;
    private final Bounds bounds;
    private final Words words;

    /**
     * Says how long things may take.
     *
     * @param breaking the whole standstill
     * @param drain the calls that run when it begins
     */
    public record Bounds(Duration breaking, Duration drain) {}

    /** Copies with the given store. */
    public Standstill(Elections elections, Outages outages, SafetyCopies copies, Bounds bounds, Words words) {
        this.elections = elections;
        this.outages = outages;
        this.copies = copies;
        this.bounds = bounds;
        this.words = words;
    }

    /** Returns how long a programme stands still at most. */
    Duration atMost() {
        return bounds.breaking();
    }

    /** Begins: calls wait, those that run end, the schema is copied. */
    void begin(Change change, String schema) throws PhaseFailure, InterruptedException {
        ProgrammeVersion serving = change.before().orElseThrow();
        Stand stand = new Stand(
                schema,
                bounds.breaking(),
                words.note("breaks.overdue", bounds.breaking().toSeconds()));
        change.stand(stand);
        if (!isIdle(serving)) {
            throw words.failure("breaks.busy", serving.held(), bounds.drain().toSeconds());
        }
        stand.copied(true); // from here on a copy may be there
        copies.take(schema, change.jar().sha256(), stand.left());
    }

    /** Notes what the rows are like, before anybody writes through the new version. */
    void mark(Change change) throws PhaseFailure {
        Stand stand = change.stand().orElse(null);
        if (stand != null) {
            stand.fingerprint(copies.fingerprint(stand.schema()));
            stand.requireTime();
        }
    }

    /**
     * Looks whether a set of new versions can be taken back without losing anything. They stand still then; else they go on.
     */
    boolean canGoBack(List<Change> set) throws InterruptedException {
        List<Change> stood =
                set.stream().filter(change -> change.stand().isPresent()).toList();
        boolean unwritten = true;
        for (Change change : stood) {
            unwritten = unwritten && unwritten(change);
        }
        if (!unwritten) {
            stood.forEach(change -> elections.resume(change.version()));
        }
        return unwritten;
    }

    private boolean unwritten(Change change) throws InterruptedException {
        Stand stand = change.stand().orElseThrow();
        try {
            return isIdle(change.version())
                    && copies.fingerprint(stand.schema()).equals(stand.fingerprint());
        } catch (RuntimeException e) {
            LOG.warn("what was written to schema {} cannot be told", stand.schema(), e);
            return false;
        }
    }

    /** Takes everything back and ends. */
    void undo(Change change) {
        Stand stand = change.stand().orElse(null);
        if (stand == null) {
            return;
        }
        ProgrammeVersion serving = change.before().orElseThrow();
        try {
            if (stand.copied() && isCopied(stand.schema())) {
                copies.restore(stand.schema());
            }
        } catch (RuntimeException e) {
            takeOut(serving, e);
            throw e;
        }
        change.stand(null);
        elections.resume(serving);
    }

    /** A version must not serve on tables that are not its own; the next start puts them back. */
    private void takeOut(ProgrammeVersion serving, RuntimeException failure) {
        Text advice = words.note("breaks.not-restored", Words.brief(failure));
        outages.begin(serving.id(), new Outages.Outage(serving.origin().version(), advice, false));
        elections.expect(
                expected -> expected.without(serving.id(), serving.info().segments()));
        elections.withdraw(serving);
        LOG.error("{} is out of service: its tables could not be put back", serving.id(), failure);
    }

    /** Ends for good: the new version serves, nobody goes back any more. */
    void end(Change change) {
        change.stand().ifPresent(stand -> copies.drop(stand.schema()));
    }

    /** Refuses to touch tables that wait to be put back. */
    void requireSettled(String schema) throws PhaseFailure {
        if (isCopied(schema)) {
            throw words.failure("breaks.unsettled", schema);
        }
    }

    /**
     * Settles what the end of the server left: a schema whose new version came to serve has no use for its copy; every other one is put
     * back. One that cannot be put back waits for the next start.
     */
    public void settle(List<Desired> wishes) {
        for (SafetyCopies.Copy copy : copies.all()) {
            boolean served = wishes.stream()
                    .anyMatch(wish -> wish.serving() && wish.release().sha256().equals(copy.owner()));
            try {
                if (served) {
                    copies.drop(copy.schema());
                } else {
                    copies.restore(copy.schema());
                }
                LOG.warn("schema {}: {}", copy.schema(), served ? "its copy is dropped" : "put back from its copy");
            } catch (RuntimeException e) {
                LOG.error("schema {} could not be put back; its programme does not serve", copy.schema(), e);
            }
        }
    }

    /** Forgets the copy of a schema that is removed for good. */
    void forget(String schema) {
        copies.drop(schema);
    }

    private boolean isCopied(String schema) {
        return copies.all().stream().anyMatch(copy -> copy.schema().equals(schema));
    }

    private boolean isIdle(ProgrammeVersion version) throws InterruptedException {
        return elections.standStill(version, bounds.breaking(), bounds.drain());
    }
}
