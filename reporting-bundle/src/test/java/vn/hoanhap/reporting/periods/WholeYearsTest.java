package vn.hoanhap.reporting.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.hoanhap.core.text.Text;

/** On whatever day a calendar lets its year begin, every day belongs to exactly one half, one quarter and one month of one year. */
class WholeYearsTest {

    private static final Text NAME = new Text("lịch", "calendar");

    @Provide
    Arbitrary<Calendar> calendars() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of(-1, 0))
                .as((month, day, shift) -> new Calendar("any", null, null, MonthDay.of(month, day), shift, NAME, NAME));
    }

    @Property
    void partsFollowOneAnotherWithoutGapAndFillTheYear(
            @ForAll("calendars") Calendar calendar, @ForAll @IntRange(min = 1950, max = 2150) int year) {
        Calendar.Days whole = days(calendar, String.valueOf(year));

        for (List<String> parts : List.of(parts(year, "H%d", 2), parts(year, "Q%d", 4), parts(year, "M%02d", 12))) {
            LocalDate next = whole.from();
            for (String part : parts) {
                Calendar.Days days = days(calendar, part);
                assertThat(days.from()).as(part).isEqualTo(next);
                next = days.to().plusDays(1);
            }
            assertThat(next).isEqualTo(whole.to().plusDays(1));
        }
        assertThat(days(calendar, String.valueOf(year + 1)).from())
                .isEqualTo(whole.to().plusDays(1));
    }

    @Property
    void everyDayLiesInOneHalfOnly(
            @ForAll("calendars") Calendar calendar,
            @ForAll @IntRange(min = 1950, max = 2150) int year,
            @ForAll @IntRange(max = 364) int dayOfYear) {
        LocalDate day = LocalDate.of(year, 1, 1).plusDays(dayOfYear);

        assertThat(List.of(year - 1, year, year + 1, year + 2))
                .flatMap(around -> parts(around, "H%d", 2))
                .filteredOn(half -> days(calendar, half).contain(day))
                .hasSize(1);
    }

    @Property
    void aPeriodOfWholeMonthsKnowsHowMany(
            @ForAll @IntRange(min = 1950, max = 2150) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate from = LocalDate.of(year, month, day);

        assertThat(period(from, from.plusMonths(months).minusDays(1)).months()).contains(months);
        assertThat(period(from, from.plusMonths(months)).months()).isEmpty();
    }

    private static Calendar.Days days(Calendar calendar, String part) {
        return calendar.days(Part.of(part).orElseThrow());
    }

    private static List<String> parts(int year, String form, int count) {
        List<String> parts = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            parts.add(year + "-" + String.format(form, number));
        }
        return parts;
    }

    private static Period period(LocalDate from, LocalDate to) {
        return new Period(from, to, null, Period.FREE, null, new Period.Closing(to, NAME));
    }
}
