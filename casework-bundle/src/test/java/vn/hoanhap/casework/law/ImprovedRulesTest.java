package vn.hoanhap.casework.law;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.casework.law.TestResult.INVALID;
import static vn.hoanhap.casework.law.TestResult.NEGATIVE;
import static vn.hoanhap.casework.law.TestResult.POSITIVE;
import static vn.hoanhap.casework.law.TestResult.REFUSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.ImprovedRules.Span;
import vn.hoanhap.casework.law.ImprovedRules.Tested;

class ImprovedRulesTest {

    private static final ImprovedRules RULES =
            CareLaw.shipped(CareFixture.CALENDAR).improved();

    @Test
    void askForSeveralDaysAndNotForOne() {
        assertThat(RULES.spans(List.of(test("2021-03-01", NEGATIVE)))).isEmpty();
        assertThat(RULES.spans(List.of(test("2021-03-01", NEGATIVE), test("2021-03-01", NEGATIVE))))
                .isEmpty();
        assertThat(RULES.spans(List.of(test("2021-03-01", NEGATIVE), test("2021-09-01", NEGATIVE))))
                .containsExactly(span("2021-09-01", "2022-03-01"));
    }

    @Test
    void lastAsLongAsEnoughTestsLieInTheWindow() {
        assertThat(RULES.spans(List.of(
                        test("2021-01-10", NEGATIVE),
                        test("2021-07-10", NEGATIVE),
                        test("2021-12-10", NEGATIVE),
                        test("2023-06-01", NEGATIVE))))
                .containsExactly(span("2021-07-10", "2022-07-10"));
    }

    @Test
    void beginAnewAfterAPositiveOrRefusedTest() {
        for (TestResult breaking : List.of(POSITIVE, REFUSED)) {
            assertThat(RULES.spans(List.of(
                            test("2021-01-10", NEGATIVE),
                            test("2021-02-10", NEGATIVE),
                            test("2021-05-01", breaking),
                            test("2021-06-01", NEGATIVE),
                            test("2021-07-01", NEGATIVE))))
                    .containsExactly(span("2021-02-10", "2021-04-30"), span("2021-07-01", "2022-06-01"));
        }
    }

    @Test
    void takeAnInvalidTestForNone() {
        assertThat(RULES.spans(List.of(
                        test("2021-01-10", NEGATIVE), test("2021-02-10", INVALID), test("2021-03-10", NEGATIVE))))
                .containsExactly(span("2021-03-10", "2022-01-10"));
    }

    @Test
    void letAPositiveOfTheSameDayPrevail() {
        assertThat(RULES.spans(List.of(
                        test("2021-01-10", NEGATIVE), test("2021-02-10", NEGATIVE), test("2021-02-10", POSITIVE))))
                .isEmpty();
    }

    @Property(tries = 500)
    void doNotDependOnTheOrderAndNeverSpanAPositive(@ForAll("series") List<Tested> series) {
        List<Tested> turned = new ArrayList<>(series);
        Collections.reverse(turned);

        List<Span> spans = RULES.spans(series);

        assertThat(RULES.spans(turned)).isEqualTo(spans);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            assertThat(span.to()).isAfterOrEqualTo(span.from());
            assertThat(series)
                    .noneMatch(one -> one.result() == POSITIVE
                            && !one.on().isBefore(span.from())
                            && !one.on().isAfter(span.to()));
            assertThat(series).anyMatch(one -> one.on().equals(span.from()) && one.result() == NEGATIVE);
            if (i > 0) {
                assertThat(span.from()).isAfter(spans.get(i - 1).to().plusDays(1));
            }
        }
    }

    @Property(tries = 300)
    void areNeverLessForOneMoreNegativeTest(@ForAll("series") List<Tested> series, @ForAll("days") LocalDate more) {
        List<Tested> longer = new ArrayList<>(series);
        longer.add(new Tested(more, NEGATIVE));

        List<Span> before = RULES.spans(series);
        List<Span> after = RULES.spans(longer);

        assertThat(before).allMatch(span -> after.stream()
                .anyMatch(wider ->
                        !wider.from().isAfter(span.from()) && !wider.to().isBefore(span.to())));
    }

    @Provide
    Arbitrary<List<Tested>> series() {
        return Combinators.combine(days(), Arbitraries.of(POSITIVE, NEGATIVE, NEGATIVE, NEGATIVE, INVALID, REFUSED))
                .as(Tested::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2024, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Tested test(String day, TestResult result) {
        return new Tested(LocalDate.parse(day), result);
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }
}
