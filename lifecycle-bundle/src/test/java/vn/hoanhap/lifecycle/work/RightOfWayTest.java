package vn.hoanhap.lifecycle.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.Await;

class RightOfWayTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void aCallGoesOnWhileNothingChanges() throws Exception {
        RightOfWay way = new RightOfWay(LONG, LONG);

        assertThat(way.call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void aCallWaitsUntilTheChangeIsOver() throws Exception {
        RightOfWay way = new RightOfWay(LONG, LONG);
        RightOfWay.Turn turn = way.take();
        var call = new FutureTask<>(() -> way.call(() -> "answer"));
        var caller = new Thread(call);
        caller.start();
        Await.until(SOON, "the call waits", () -> caller.getState() == Thread.State.TIMED_WAITING);

        turn.close();

        assertThat(call.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("answer");
    }

    @Test
    void noCallWaitsForLongHoweverLongAChangeLasts() throws Exception {
        RightOfWay way = new RightOfWay(LONG, Duration.ofMillis(10));
        way.take();

        assertThat(way.call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void aChangeThatTakesLongGoesFirstNoLonger() throws Exception {
        RightOfWay way = new RightOfWay(Duration.ofMillis(10), LONG);
        way.take();

        assertThat(way.call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void theEndOfAnOldTurnDoesNotEndTheNewOne() throws Exception {
        RightOfWay way = new RightOfWay(LONG, LONG);
        RightOfWay.Turn old = way.take();
        old.close();
        RightOfWay.Turn turn = way.take();
        var call = new FutureTask<>(() -> way.call(() -> "answer"));
        var caller = new Thread(call);
        caller.start();
        Await.until(SOON, "the call waits", () -> caller.getState() == Thread.State.TIMED_WAITING);

        old.close();

        assertThat(call.isDone()).isFalse();
        turn.close();
        assertThat(call.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("answer");
    }
}
