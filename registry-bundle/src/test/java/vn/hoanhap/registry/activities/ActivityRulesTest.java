package vn.hoanhap.registry.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.activities.ActivityRules.Entered;
import vn.hoanhap.registry.journal.SharedKind;

class ActivityRulesTest {
    private static final Entered NOTHING = new Entered(false, false, false, false, null, Qualifier.EXACT);
    private static final Entered PERSON = new Entered(false, true, false, false, null, Qualifier.EXACT);

    @ParameterizedTest
    @EnumSource
    void askForAPersonOrANumber(SharedKind kind) {
        String wanted = kind.names() == SharedKind.Names.PERSON ? "person" : "quantity";

        assertThat(faults(kind, NOTHING)).contains(wanted);
        assertThat(kind.measure() == Measure.PERSONS || kind.measure() == Measure.CASES)
                .isEqualTo(wanted.equals("person"));
    }

    @Test
    void takeAPersonWithAndWithoutTheNumberOne() {
        assertThat(faults(SharedKind.METHADONE_STARTED, PERSON)).isEmpty();
        assertThat(faults(SharedKind.METHADONE_STARTED, new Entered(true, true, false, true, 1L, Qualifier.EXACT)))
                .isEmpty();
        assertThat(faults(SharedKind.JOB_STABLE, new Entered(false, true, false, false, 4L, Qualifier.ABOUT)))
                .containsExactly("quantity", "qualifier");
    }

    @Test
    void nameNobodyWhereACrowdIsCounted() {
        assertThat(faults(SharedKind.OUTREACH_EVENT, counted(36L))).isEmpty();
        assertThat(faults(SharedKind.OUTREACH_EVENT, new Entered(true, true, true, true, 36L, Qualifier.ABOUT)))
                .containsExactly("person", "household");
        assertThat(faults(SharedKind.OUTREACH_EVENT, new Entered(false, false, false, true, 36L, Qualifier.EXACT)))
                .containsExactly("category");
    }

    @Test
    void takeWholeNumbersThatStillAddUp() {
        assertThat(faults(SharedKind.OUTREACH_EVENT, counted(0L))).isEmpty();
        assertThat(faults(SharedKind.SUPPORT_VALUED, counted(1_000_000_000_000L)))
                .isEmpty();
        assertThat(faults(SharedKind.SUPPORT_VALUED, counted(1_000_000_000_001L)))
                .containsExactly("quantity");
        assertThat(faults(SharedKind.OUTREACH_BROADCAST, counted(-15L))).containsExactly("quantity");
    }

    @Test
    void askForTheTeamThatMet() {
        assertThat(faults(SharedKind.TEAM_MET, counted(7L))).containsExactly("team");
        assertThat(faults(SharedKind.TEAM_MET, new Entered(true, false, false, false, 7L, Qualifier.EXACT)))
                .isEmpty();
    }

    @Test
    void takeAHouseholdWithSupportAlone() {
        Entered toAHousehold = new Entered(false, false, true, false, 2L, Qualifier.EXACT);

        assertThat(faults(SharedKind.SUPPORT_GIVEN, toAHousehold)).isEmpty();
        assertThat(faults(SharedKind.OUTREACH_LEAFLETS, toAHousehold)).containsExactly("household");
        assertThat(faults(SharedKind.COUNSELLING_GIVEN, new Entered(false, true, true, false, null, Qualifier.EXACT)))
                .containsExactly("household");
    }

    private static Entered counted(@Nullable Long number) {
        return new Entered(false, false, false, false, number, Qualifier.EXACT);
    }

    private static List<String> faults(SharedKind kind, Entered entered) {
        Violations faults = new Violations();
        ActivityRules.check(kind, entered, faults);
        return faults.errors().stream().map(Problem.FieldError::field).toList();
    }
}
