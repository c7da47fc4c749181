package vn.hoanhap.lifecycle.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.Await;

class RightOfWayTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void aCallGoesOnWhileNothingChanges() throws Exception {
        RightOfWay way = new RightOfWay(LONG, LONG);
        long began = System.nanoTime();

        way.giveWay();

        assertThat(System.nanoTime() - began).isLessThan(SOON.toNanos());
    }

    @Test
    void aCallWaitsUntilTheChangeIsOver() throws Exception {
        RightOfWay way = new RightOfWay(LONG, LONG);
        RightOfWay.Turn turn = way.take();
        var caller = new Thread(way::giveWay);
        caller.start();
        Await.until(SOON, "the call waits", () -> caller.getState() == Thread.State.TIMED_WAITING);

        turn.close();

        caller.join(SOON.toMillis());
        assertThat(caller.isAlive()).isFalse();
    }

    @Test
    void noCallWaitsForLongHoweverLongAChangeLasts() throws Exception {
        RightOfWay way = new RightOfWay(LONG, Duration.ofMillis(10));
        way.take();
        long began = System.nanoTime();

        way.giveWay();

        assertThat(System.nanoTime() - began).isLessThan(SOON.toNanos());
    }

    @Test
    void aChangeThatTakesLongGoesFirstNoLonger() throws Exception {
        RightOfWay way = new RightOfWay(Duration.ofMillis(10), LONG);
        way.take();
        long began = System.nanoTime();

        way.giveWay();

        assertThat(System.nanoTime() - began).isLessThan(SOON.toNanos());
    }

    @Test
    void theEndOfAnOldTurnDoesNotEndTheNewOne() throws Exception {
        RightOfWay way = new RightOfWay(LONG, LONG);
        RightOfWay.Turn old = way.take();
        old.close();
        RightOfWay.Turn turn = way.take();
        var caller = new Thread(way::giveWay);
        caller.start();
        Await.until(SOON, "the call waits", () -> caller.getState() == Thread.State.TIMED_WAITING);

        old.close();

        assertThat(caller.isAlive()).isTrue();
        turn.close();
        caller.join(SOON.toMillis());
        assertThat(caller.isAlive()).isFalse();
    }
}
