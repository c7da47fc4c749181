package vn.hoanhap.testkit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Language;

class TestCallTest {

    @Test
    void readsInVietnameseOnTheDayOfTheDemoUntilToldOtherwise() {
        TestCall call = TestCall.with("loans.read");

        assertThat(call.signedIn()).isTrue();
        assertThat(call.principal().may(new Permission("loans.read"))).isTrue();
        assertThat(call.scope()).isEqualTo(Scope.EVERYTHING);
        assertThat(call.language()).isEqualTo(Language.VI);
        assertThat(call.asOf()).isEqualTo(call.today()).isEqualTo(TestCall.DAY);
        assertThat(call.limit()).isEqualTo(50);
        assertThat(call.cursor()).isZero();
        assertThat(call.field("name")).isEmpty();
        assertThat(TestCall.anonymous().signedIn()).isFalse();
    }

    @Test
    void readsWhatWasPutIn() {
        LocalDate may = LocalDate.of(2024, 5, 9);
        TestCall call = TestCall.with()
                .path("id", 12)
                .query("limit", 7)
                .query("date", may)
                .query("q", " ")
                .field("amount", " 2.000.000 ")
                .field("right", "loans.read", "loans.write")
                .ifMatch(3);

        assertThat(call.pathId("id")).isEqualTo(12);
        assertThat(call.limit()).isEqualTo(7);
        assertThat(call.asOf()).isEqualTo(may);
        assertThat(call.query("q")).isEmpty();
        assertThat(call.field("amount")).isEqualTo("2.000.000");
        assertThat(call.form()).containsOnlyKeys("amount", "right");
        assertThat(call.form().get("right")).containsExactly("loans.read", "loans.write");
        assertThat(call.ifMatch()).isEqualTo(3);
    }

    @Test
    void refusesWhatTheGatewayRefuses() {
        TestCall call = TestCall.with().path("id", "x").query("from", "hôm nay");

        assertThat(status(() -> call.pathId("id"))).isEqualTo(404);
        assertThat(status(() -> call.queryDate("from"))).isEqualTo(400);
        assertThat(status(call::ifMatch)).isEqualTo(428);
        assertThatIllegalArgumentException().isThrownBy(() -> call.path("loan")).withMessageContaining("[id]");
    }

    private static int status(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().status();
    }
}
