package vn.hoanhap.benchmarks.swap.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoanhap.benchmarks.machine.KeepAlive;

class WatchTest {

    private static final KeepAlive.Answer OLD = new KeepAlive.Answer(200, "{\"servedBy\":\"1.0.1\"}");
    private static final KeepAlive.Answer NEW = new KeepAlive.Answer(200, "{\"servedBy\":\"1.0.2\"}");
    private static final KeepAlive.Answer NOBODY = new KeepAlive.Answer(404, "");

    private final Watch watch = new Watch(WhiteboardLoans.sign("1.0.2"), 0);

    @Test
    void countsFromTheFirstRefusalToTheNewVersion() {
        assertThat(watch.look(OLD, 5_000_000)).isEmpty();
        assertThat(watch.look(NOBODY, 10_000_000)).isEmpty();
        assertThat(watch.look(NOBODY, 20_000_000)).isEmpty();

        assertThat(watch.look(NEW, 40_000_000)).contains(new PeerServer.Update(40, 30));
    }

    @Test
    void countsNothingWhenSomebodyAlwaysAnswered() {
        assertThat(watch.look(OLD, 5_000_000)).isEmpty();

        assertThat(watch.look(NEW, 7_000_000)).contains(new PeerServer.Update(7, 0));
    }
}
