package vn.hoanhap.lifecycle.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hoanhap.testkit.Await;

class ElectionsTest {

    private static final Wanted LOANS = new Wanted.ById("loans");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void findsNothingWhereNobodyIsExpected() {
        Elections elections = new Elections(1, SOON);
        elections.expect(Expected::started);

        assertThat(elections.lease(LOANS)).isEmpty();
    }

    @Test
    void waitsNoLongerThanItMayForAProgrammeThatIsExpected() {
        Elections elections = expecting(1, Duration.ofMillis(50));

        assertThatThrownBy(() -> elections.lease(LOANS))
                .isInstanceOfSatisfying(NotServingException.class, late -> assertThat(late.retrySeconds())
                        .isEqualTo(1));
    }

    @Test
    void turnsAwayAtOnceWhoFindsNoPlaceToWait() {
        Elections elections = expecting(0, Duration.ofHours(1));

        assertThatThrownBy(() -> elections.lease(LOANS)).isInstanceOf(NotServingException.class);
    }

    @Test
    void wakesThoseWhoWaitWhenTheProgrammeIsGivenUp() {
        Elections elections = expecting(1, Duration.ofHours(1));
        CompletableFuture<Optional<Lease>> found = new CompletableFuture<>();
        Thread waiting = new Thread(() -> found.complete(elections.lease(LOANS)), "waiting-call");
        waiting.start();
        Await.until(SOON, "a call that waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);

        elections.expect(expected -> expected.without("loans", Set.of()));

        assertThat(found.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join()).isEmpty();
    }

    private static Elections expecting(int places, Duration atMost) {
        Elections elections = new Elections(places, atMost);
        elections.expect(expected -> expected.started().with("loans", Set.of("loans")));
        return elections;
    }
}
