package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.store.lease.JdbcLeases;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@ExtendWith(StoreFixture.class)
class LeasesTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration OVER = Duration.ofSeconds(-1);

    private final Leases mine;
    private final Leases others;
    private final String name;

    LeasesTest(OpenStore store) {
        mine = store.leases();
        others = store.leasesOfAnotherNode();
        name = "job:" + store.ids().next();
    }

    @Test
    void lendsANameToOneNodeAtATime() {
        assertThat(mine.acquire(name, LONG)).isTrue();

        assertThat(others.acquire(name, LONG)).isFalse();
    }

    @Test
    void renewsForWhoeverHolds() {
        mine.acquire(name, LONG);

        assertThat(mine.acquire(name, LONG)).isTrue();
    }

    @Test
    void passesANameOnOnceItWasGivenBack() {
        mine.acquire(name, LONG);

        others.release(name);
        assertThat(others.acquire(name, LONG)).isFalse();
        mine.release(name);
        assertThat(others.acquire(name, LONG)).isTrue();
    }

    @Test
    void freesTheNameOfANodeThatDied() {
        mine.acquire(name, OVER);

        assertThat(others.acquire(name, LONG)).isTrue();
        assertThat(mine.acquire(name, LONG)).isFalse();
    }

    @Test
    void freesWhatAKilledStartOfTheOnlyNodeHeld() {
        others.acquire(name, LONG);

        ((JdbcLeases) mine).forgetTheDead();

        assertThat(mine.acquire(name, LONG)).isTrue();
    }

    @Test
    void refusesANameThatDoesNotFit() {
        assertThatThrownBy(() -> mine.acquire("x".repeat(121), LONG)).isInstanceOf(IllegalArgumentException.class);
    }
}
