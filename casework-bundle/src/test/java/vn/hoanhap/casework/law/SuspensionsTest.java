package vn.hoanhap.casework.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.fixture.CareFixture;

class SuspensionsTest {

    private static final Suspensions RULES =
            CareLaw.shipped(CareFixture.CALENDAR).suspensions();
    private static final LocalDate END = LocalDate.of(2027, 9, 30);

    @Test
    void letTheRestFollowPrisonUnderTheNewLawAndEndTheTermUnderTheOld() {
        RunningTerm under120 = RULES.apply(Kind.POST_REHAB, END, List.of(prison("2026-07-01", "2026-07-31")));
        RunningTerm under73 = RULES.apply(Kind.POST_REHAB, END, List.of(prison("2026-06-30", "2026-07-31")));

        assertThat(under120.lastDay()).isEqualTo("2027-10-31");
        assertThat(under120.state()).isEqualTo(RunningTerm.State.RUNS);
        assertThat(under73.state()).isEqualTo(RunningTerm.State.ENDED);
        assertThat(under73.lastDay()).isEqualTo("2026-06-29");
    }

    @Test
    void keepTheEndOpenWhilePrisonLasts() {
        RunningTerm term = RULES.apply(Kind.REHAB, END, List.of(prison("2026-08-01", null)));

        assertThat(term.state()).isEqualTo(RunningTerm.State.RESTS);
        assertThat(term.lastDay()).isNull();
    }

    @Test
    void letCustodyAndIllnessCountAsTheLawSays() {
        assertThat(RULES.apply(Kind.USER, END, List.of(pause("CUSTODY", "2026-08-01", "2026-10-01")))
                        .lastDay())
                .isEqualTo(END);
        assertThat(RULES.apply(Kind.REHAB, END, List.of(pause("ILLNESS", "2026-08-01", "2027-06-30")))
                        .lastDay())
                .isEqualTo(END);
        assertThat(RULES.apply(Kind.REHAB, END, List.of(pause("ILLNESS", "2026-08-01", "2027-07-01")))
                        .lastDay())
                .as("less than three months are left")
                .isEqualTo("2027-07-01");
    }

    @Test
    void flagAReasonOfWhichNoRuleSpeaksAndCountOn() {
        RunningTerm term = RULES.apply(Kind.REHAB, END, List.of(prison("2025-03-01", "2025-04-01")));

        assertThat(term.lastDay()).isEqualTo(END);
        assertThat(term.doubtful()).isTrue();
    }

    @Test
    void ignoreWhatComesAfterTheEnd() {
        assertThat(RULES.apply(Kind.REHAB, END, List.of(prison("2027-10-01", null)))
                        .lastDay())
                .isEqualTo(END);
    }

    @Property(tries = 300)
    void prolongByExactlyTheDaysOfAllInterruptions(
            @ForAll @IntRange(max = 200) int first,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll @IntRange(min = 1, max = 90) int between,
            @ForAll @IntRange(min = 1, max = 90) int more) {
        LocalDate began = LocalDate.of(2026, 7, 1).plusDays(first);
        LocalDate again = began.plusDays(days + (long) between);
        Interruption one = new Interruption("PRISON", began, began.plusDays(days - 1L));
        Interruption two = new Interruption("PRISON", again, again.plusDays(more - 1L));

        RunningTerm term = RULES.apply(Kind.REHAB, END, List.of(two, one));

        assertThat(term.lastDay()).isNotNull();
        assertThat(ChronoUnit.DAYS.between(END, term.lastDay())).isEqualTo(days + (long) more);
    }

    private static Interruption prison(String from, @Nullable String until) {
        return pause("PRISON", from, until);
    }

    private static Interruption pause(String reason, String from, @Nullable String until) {
        return new Interruption(reason, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
