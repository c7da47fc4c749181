package vn.hoanhap.itests.broken;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.text.Text;

/** Says that it is the loans programme and offers nothing: the ground on which each fault stands. */
public abstract class FaultyLoans implements Programme {

    @Override
    public ProgrammeInfo info() {
        var title = new Text("Cho vay", "Loans");
        return new ProgrammeInfo("loans", title, title, Set.of("loans"), List.of());
    }

    @Override
    public void contribute(Contributions add) {
        // Offers nothing.
    }

    @Override
    public Health health() {
        return Health.OK;
    }

    /** Throws when its component is made. */
    public static final class ThrowsWhenMade extends FaultyLoans {
        /** Never ends well. */
        public ThrowsWhenMade() {
            throw new IllegalStateException("made to fail in its constructor");
        }
    }

    /** Throws when it is asked what it offers. */
    public static final class ThrowsWhenContributing extends FaultyLoans {
        @Override
        public void contribute(Contributions add) {
            throw new IllegalStateException("made to fail in contribute");
        }
    }

    /** Says that it does not work. */
    public static final class IsDown extends FaultyLoans {
        @Override
        public Health health() {
            return Health.down(new Text("Đừng dùng bản này.", "Do not use this version."));
        }
    }

    /** Never comes back from being asked how it is, until it is interrupted. */
    public static final class Hangs extends FaultyLoans {
        @Override
        public Health health() {
            try {
                new CountDownLatch(1).await();
                return Health.OK;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while hanging", e);
            }
        }
    }
}
