package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ProblemException;

class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void letsOneImportOfAnAccountWaitBehindAnother() {
        turns.take(1);
        turns.take(1);

        refuses(() -> turns.take(1));
        turns.done(1);
        assertThatCode(() -> turns.take(1)).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanAFewInAll() {
        for (long account = 1; account <= Turns.MOST; account++) {
            turns.take(account);
        }

        refuses(() -> turns.take(99));
        turns.done(1);
        assertThatCode(() -> turns.take(99)).doesNotThrowAnyException();
    }

    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(429));
    }
}
