package vn.hoanhap.core.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.core.referral.ReferralState.COMPLETED;
import static vn.hoanhap.core.referral.ReferralState.DROPPED;
import static vn.hoanhap.core.referral.ReferralState.REFUSED;
import static vn.hoanhap.core.referral.ReferralState.SENT;
import static vn.hoanhap.core.referral.ReferralState.STARTED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.text.Text;

/** Which step after which, and who may be a party. */
class ReferralStateTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 6);
    private static final Text TITLE = new Text("Việc làm", "Job");

    @Test
    void endsWhatWasRefusedDroppedOrCompletedAndNothingElse() {
        for (ReferralState state : ReferralState.values()) {
            boolean ended = state == REFUSED || state == DROPPED || state == COMPLETED;
            assertThat(state.open()).as("%s", state).isEqualTo(!ended);
            assertThat(state.next().contains(DROPPED))
                    .as("%s may be dropped", state)
                    .isEqualTo(!ended);
            assertThat(state.next()).as("nothing leads back to the start").doesNotContain(SENT);
        }
        assertThat(STARTED.kind()).isEqualTo("referral.started");
    }

    @Test
    void isSentToExactlyOneParty() {
        assertThat(ReferralParty.team(5).teamId()).isEqualTo(5);
        assertThatThrownBy(() -> new ReferralParty(null, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReferralParty(1L, 2L, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsAServiceFromItsFirstToItsLastDay() {
        ReferralService service = new ReferralService("JOB", TITLE, DAY, DAY.plusDays(1));

        assertThat(service.on(DAY)).isTrue();
        assertThat(service.on(DAY.plusDays(1))).isTrue();
        assertThat(service.on(DAY.minusDays(1))).isFalse();
        assertThat(service.on(DAY.plusDays(2))).isFalse();
        assertThatThrownBy(() -> new ReferralService("job", TITLE, DAY, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReferralService("JOB", TITLE, DAY, DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsNothingOfWhatWasWritten() {
        ReferralStep step = new ReferralStep(STARTED, DAY, "một điều riêng", 7);
        ReferralDraft draft = new ReferralDraft("JOB", 4, null, ReferralParty.unit(5), DAY, "một điều riêng", 7);

        assertThat(step.toString() + draft).doesNotContain("riêng");
    }
}
