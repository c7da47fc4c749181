package vn.hoanhap.casework.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.fixture.CareFixture;

class TermsTest {

    private static final CareLaw LAW = CareLaw.shipped(CareFixture.CALENDAR);

    @Test
    void knowNoTermBeforeTheFirstLawAndOneFromItsFirstDay() {
        assertThat(term("USER", Kind.USER, TermCase.ANY, null, "2021-12-31"))
                .isEqualTo(new TermAnswer.NoRule(LocalDate.of(2021, 12, 31)));
        assertThat(known("USER", Kind.USER, TermCase.ANY, "2022-01-01").latest())
                .isEqualTo("2023-01-01");
        assertThat(term("HOME_COMMUNITY", Kind.REHAB, TermCase.FIRST, null, "2021-12-31"))
                .isEqualTo(new TermAnswer.NoRule(LocalDate.of(2021, 12, 31)));
        assertThat(known("HOME_COMMUNITY", Kind.REHAB, TermCase.FIRST, "2022-01-01"))
                .returns(LocalDate.of(2022, 7, 1), TermAnswer.Known::earliest)
                .returns(LocalDate.of(2023, 1, 1), TermAnswer.Known::latest);
    }

    @Test
    void letWhoIsInRehabilitationEndByTheLawUnderWhichItBegan() {
        assertThat(known("HOME_COMMUNITY", Kind.REHAB, TermCase.AGAIN, "2026-06-30"))
                .returns(LocalDate.of(2026, 12, 30), TermAnswer.Known::earliest)
                .returns(LocalDate.of(2027, 6, 30), TermAnswer.Known::latest);
        assertThat(known("HOME_COMMUNITY", Kind.REHAB, TermCase.FIRST, "2026-07-01")
                        .latest())
                .isEqualTo("2028-07-01");
        assertThat(known("HOME_COMMUNITY", Kind.REHAB, TermCase.AGAIN, "2026-07-01")
                        .latest())
                .isEqualTo("2029-07-01");
    }

    @Test
    void letTheNewLawHoldForADecisionAfterItsFirstDay() {
        assertThat(known("COMPULSORY", Kind.REHAB, TermCase.FIRST, "2026-07-01", "2026-07-03"))
                .matches(TermAnswer.Known::exact)
                .returns(LocalDate.of(2028, 7, 3), TermAnswer.Known::latest);
    }

    @Test
    void sayNothingWhereTheLawIsSilent() {
        TermAnswer answer = term("COMPULSORY", Kind.REHAB, TermCase.FIRST, "2026-06-30", "2026-07-02");

        assertThat(answer).isInstanceOfSatisfying(TermAnswer.Silent.class, silent -> assertThat(
                        silent.transition().of())
                .isEqualTo(Transition.Case.WAITING));
    }

    @Test
    void tellTheTermThatBothLawsAgreeOnWhereTheTextIsSilent() {
        assertThat(known("USER", Kind.USER, TermCase.ANY, "2026-06-30").latest())
                .isEqualTo("2027-06-30");
        assertThat(known("POST_REHAB", Kind.POST_REHAB, TermCase.AFTER_COMPULSORY, "2025-11-30")
                        .latest())
                .isEqualTo("2027-11-30");
    }

    @Test
    void dependOnWhatWasCompleted() {
        for (String day : new String[] {"2022-01-01", "2026-06-30", "2026-07-01"}) {
            LocalDate began = LocalDate.parse(day);
            for (TermCase of : new TermCase[] {
                TermCase.AFTER_VOLUNTARY, TermCase.AFTER_SUBSTITUTION, TermCase.AFTER_COMPULSORY_MINOR
            }) {
                assertThat(known("POST_REHAB", Kind.POST_REHAB, of, day).latest())
                        .isEqualTo(began.plusYears(1));
            }
            assertThat(known("POST_REHAB", Kind.POST_REHAB, TermCase.AFTER_COMPULSORY, day)
                            .latest())
                    .isEqualTo(began.plusYears(2));
        }
    }

    @Test
    void leaveARangeWhenNobodyKnowsWhetherItIsTheFirst() {
        TermAnswer.Known known = known("FACILITY_PRIVATE", Kind.REHAB, TermCase.UNKNOWN, "2026-07-01");

        assertThat(known.earliest()).isEqualTo("2028-07-01");
        assertThat(known.latest()).isEqualTo("2029-07-01");
        assertThat(known.rules()).hasSize(2);
    }

    @Test
    void knowNoTermOfAFormThatTheLawOfTheDayDoesNotHave() {
        assertThat(term("FACILITY_VOLUNTARY", Kind.REHAB, TermCase.FIRST, "2026-07-01", "2026-07-01"))
                .isInstanceOf(TermAnswer.NoRule.class);
        assertThat(term("FACILITY_PRIVATE", Kind.REHAB, TermCase.FIRST, "2026-06-30", "2026-06-30"))
                .isInstanceOf(TermAnswer.NoRule.class);
    }

    @Test
    void endOnTheLastDayOfAShorterMonth() {
        assertThat(known("HOME_COMMUNITY", Kind.REHAB, TermCase.FIRST, "2023-08-31")
                        .earliest())
                .isEqualTo("2024-02-29");
        assertThat(known("USER", Kind.USER, TermCase.ANY, "2024-02-29").latest())
                .isEqualTo("2025-02-28");
    }

    @Property(tries = 400)
    void neverEndsEarlierForWhoBeganLaterUnderOneLaw(@ForAll("daysOfTheFirstLaw") LocalDate began) {
        TermAnswer.Known today = known("HOME_COMMUNITY", Kind.REHAB, TermCase.FIRST, began.toString());
        TermAnswer.Known before = known(
                "HOME_COMMUNITY", Kind.REHAB, TermCase.FIRST, began.minusDays(1).toString());

        assertThat(today.earliest()).isAfterOrEqualTo(before.earliest()).isBefore(today.latest());
        assertThat(today.rules()).allMatch(rule -> rule.basis().holdsOn(began));
    }

    @Property(tries = 400)
    void areToldOrNotButNeverThrow(@ForAll("anyDay") LocalDate decided, @ForAll("anyDay") LocalDate began) {
        for (Regime regime : LAW.regimes(LocalDate.of(2026, 8, 1))) {
            for (TermCase of : TermCase.values()) {
                TermAnswer answer = LAW.terms().of(new Terms.Asked(regime.code(), regime.kind(), of, decided, began));

                assertThat(answer).isNotNull();
                if (answer instanceof TermAnswer.Known known) {
                    assertThat(known.earliest()).isAfter(began).isBeforeOrEqualTo(known.latest());
                }
            }
        }
    }

    @Provide
    Arbitrary<LocalDate> daysOfTheFirstLaw() {
        return days(LocalDate.of(2022, 1, 2), LocalDate.of(2026, 6, 30));
    }

    @Provide
    Arbitrary<LocalDate> anyDay() {
        return days(LocalDate.of(2005, 1, 1), LocalDate.of(2035, 1, 1));
    }

    private static Arbitrary<LocalDate> days(LocalDate from, LocalDate to) {
        return Arbitraries.longs().between(from.toEpochDay(), to.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    private static TermAnswer.Known known(String regime, Kind kind, TermCase of, String began) {
        return (TermAnswer.Known) term(regime, kind, of, null, began);
    }

    private static TermAnswer.Known known(String regime, Kind kind, TermCase of, String decided, String began) {
        return (TermAnswer.Known) term(regime, kind, of, decided, began);
    }

    private static TermAnswer term(String regime, Kind kind, TermCase of, @Nullable String decided, String began) {
        LocalDate on = decided == null ? null : LocalDate.parse(decided);
        return LAW.terms().of(new Terms.Asked(regime, kind, of, on, LocalDate.parse(began)));
    }
}
