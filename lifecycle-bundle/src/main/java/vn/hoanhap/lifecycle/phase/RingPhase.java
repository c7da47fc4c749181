package vn.hoanhap.lifecycle.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.ring.Part;
import vn.hoanhap.lifecycle.ring.Ring;
import vn.hoanhap.lifecycle.ring.Rounds;

/**
 * Waits until every node has the change, with the old version beside the new one. The last of them makes it what a node comes up
 * with; when one fails, all put back what was before. Where there is one node, nobody waits.
 */
public final class RingPhase implements JointPhase {

    private static final Logger LOG = LoggerFactory.getLogger(RingPhase.class);

    private final Rounds rounds;
    private final WrittenWish wishes;
    private final LegalClock clock;
    private final Words words;

    /** Waits for the nodes of the given rounds. */
    RingPhase(Rounds rounds, SwitchPhase.Records records, LegalClock clock, Words words) {
        this.rounds = rounds;
        this.wishes = new WrittenWish(records);
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public boolean serves() {
        return true;
    }

    @Override
    public boolean concerns(Change change) {
        return change.goesRound();
    }

    @Override
    public @Nullable Text runAll(List<Change> set) throws PhaseFailure, InterruptedException {
        long id = set.get(0).ring();
        rounds.have(id);
        Ring ring = look(id, set);
        while (ring == null || ring.state() == Ring.State.RUNNING) {
            Rounds.pause();
            ring = look(id, set);
        }
        if (ring.state() == Ring.State.HALTED) {
            Text cause = ring.cause();
            throw cause == null
                    ? words.failure("ring.halted-unknown")
                    : words.failure("ring.halted", cause.vi(), cause.en());
        }
        long having = ring.parts().stream()
                .filter(part -> part.state() == Part.State.DONE)
                .count();
        return words.note("ring.settled", having);
    }

    /** A database that does not answer for a moment is no reason to go back. */
    private @Nullable Ring look(long id, List<Change> set) {
        try {
            return rounds.look(id, () -> set.forEach(change -> wishes.put(change, clock.now())));
        } catch (StoreException e) {
            LOG.warn("how change {} goes on cannot be told; asked again: {}", id, e.getMessage());
            return null;
        }
    }
}
