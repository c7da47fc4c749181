package vn.hoanhap.casework.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.parts.law.Basis;
import vn.hoanhap.parts.law.Certainty;
import vn.hoanhap.testkit.programme.FixedCalendar;

class DeadlinesTest {

    /** The holidays around the days of these tests. */
    private static final WorkCalendar CALENDAR = new FixedCalendar("2021-01-01", "2027-12-31")
            .off("2022-01-01", "2022-01-03")
            .off("2024-02-08", "2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14")
            .off("2024-04-29", "2024-04-30", "2024-05-01")
            .worked("2024-05-04")
            .off("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20")
            .off("2026-09-01", "2026-09-02")
            .expected("2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11");

    private static final CareLaw LAW = CareLaw.shipped(CALENDAR);

    @Test
    void followTheLawOfTheDayOnWhichTheTimeBegins() {
        assertThat(LAW.deadlines().of("TELL_MOVE_LISTED", Since.day(LocalDate.of(2021, 12, 31))))
                .isEqualTo(new Deadline.NoRule("TELL_MOVE_LISTED", LocalDate.of(2021, 12, 31)));
        // 03/01/2022 is a day off in lieu of New Year’s day, a Saturday.
        assertThat(due("TELL_MOVE_LISTED", "2022-01-01").lastDay()).isEqualTo("2022-01-10");
        assertThat(due("TELL_MOVE_LISTED", "2026-06-30").lastDay()).isEqualTo("2026-07-07");
        assertThat(due("DECIDE_USER", "2026-06-30").rule().unit()).isEqualTo(DeadlineRule.Unit.WORKING_DAYS);
        assertThat(due("DECIDE_USER", "2026-07-01").rule().unit()).isEqualTo(DeadlineRule.Unit.HOURS);
    }

    @Test
    void letHoursRunThroughTheNightAndTheWeekend() {
        Deadline.Due friday = at("TELL_MOVE_USER", LocalDateTime.of(2026, 7, 3, 22, 30));

        assertThat(friday.until()).isEqualTo("2026-07-04T22:30:00");
        assertThat(friday.over(LocalDateTime.of(2026, 7, 4, 22, 29, 59))).isFalse();
        assertThat(friday.over(LocalDateTime.of(2026, 7, 4, 22, 30))).isTrue();
        assertThat(friday.lastDay()).isEqualTo("2026-07-04");
        assertThat(friday.doubts()).isEmpty();
    }

    @Test
    void letHoursFromMidnightEndBeforeTheNext() {
        assertThat(at("TELL_MOVE_USER", LocalDateTime.of(2026, 12, 31, 0, 0)).lastDay())
                .isEqualTo("2026-12-31");
        assertThat(at("TELL_MOVE_USER", LocalDateTime.of(2026, 12, 31, 0, 1)).lastDay())
                .isEqualTo("2027-01-01");
    }

    @Test
    void countHoursFromTheEndOfADayWhoseHourNobodyKnows() {
        Deadline.Due due = due("DECIDE_USER", "2026-07-01");

        assertThat(due.until()).isEqualTo("2026-07-03T00:00:00");
        assertThat(due.lastDay()).isEqualTo("2026-07-02");
        assertThat(due.doubts()).containsExactly(Deadline.Doubt.TIME_UNKNOWN);
    }

    @Test
    void changeFromWorkingDaysToHoursAtMidnight() {
        Deadline.Due before = at("DECIDE_USER", LocalDateTime.of(2026, 6, 30, 23, 59));
        Deadline.Due after = at("DECIDE_USER", LocalDateTime.of(2026, 7, 1, 0, 0));

        assertThat(before.lastDay()).isEqualTo("2026-07-03");
        assertThat(after.until()).isEqualTo("2026-07-02T00:00:00");
    }

    @Test
    void leaveOutTetAndCountASaturdayWorkedInExchange() {
        assertThat(due("DECIDE_USER", "2024-02-07").lastDay()).isEqualTo("2024-02-19");
        assertThat(due("DECIDE_USER", "2024-02-06").lastDay()).isEqualTo("2024-02-16");
        // Off on 29/04 (exchanged), 30/04 and 01/05; worked on Saturday 04/05.
        assertThat(due("DECIDE_USER", "2024-04-26").lastDay()).isEqualTo("2024-05-04");
        assertThat(due("DECIDE_USER", "2026-02-13").lastDay()).isEqualTo("2026-02-25");
    }

    @Test
    void endOnTheNextWorkingDayWhenDaysEndOnAHoliday() {
        // Two days after Monday 31/08/2026 is National day.
        assertThat(due("REPORT_AFTER_PRIVATE", "2026-08-31").lastDay()).isEqualTo("2026-09-03");
        assertThat(due("RESIDENCE_CHECK", "2024-01-10").lastDay()).isEqualTo("2024-02-15");
        assertThat(due("RESIDENCE_CHECK", "2024-01-31").lastDay()).isEqualTo("2024-02-29");
    }

    @Test
    void sayWhenTheCalendarDoesNotKnow() {
        assertThat(due("READ_DOSSIER", "2027-12-30").doubts()).containsExactly(Deadline.Doubt.CALENDAR_UNKNOWN);
        assertThat(due("READ_DOSSIER", "2027-02-04").doubts()).containsExactly(Deadline.Doubt.HOLIDAY_EXPECTED);
        assertThat(due("RESIDENCE_CHECK", "2027-01-04").doubts()).isEmpty();
        assertThat(due("RESIDENCE_CHECK", "2027-01-08").doubts()).containsExactly(Deadline.Doubt.HOLIDAY_EXPECTED);
        assertThat(due("READ_DOSSIER", "2026-11-23").doubts()).isEmpty();
    }

    @Property(tries = 600)
    void endOnAWorkingDayAfterExactlySoManyOfThem(@ForAll("days") LocalDate day, @ForAll("amounts") int amount) {
        LocalDate last = CALENDAR.plusWorkingDays(day, amount);

        assertThat(CALENDAR.worksOn(last)).isTrue();
        assertThat(day.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(CALENDAR::worksOn)
                        .count())
                .isEqualTo(amount);
    }

    @Property(tries = 600)
    void areNeverEarlierForWhatBeginsLater(@ForAll("days") LocalDate day) {
        for (DeadlineRule.Unit unit : DeadlineRule.Unit.values()) {
            Deadlines one = new Deadlines(
                    java.util.List.of(
                            new DeadlineRule("X", 3, unit, new Basis(null, null, "for the test", Certainty.SEEN))),
                    CALENDAR);

            var earlier = (Deadline.Due) one.of("X", Since.day(day));
            var later = (Deadline.Due) one.of("X", Since.day(day.plusDays(1)));

            assertThat(later.until()).isAfterOrEqualTo(earlier.until());
            assertThat(earlier.lastDay()).isAfter(day);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 6, 1).toEpochDay(),
                        LocalDate.of(2028, 6, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Integer> amounts() {
        return Arbitraries.integers().between(1, 15);
    }

    private static Deadline.Due due(String code, String day) {
        return (Deadline.Due) LAW.deadlines().of(code, Since.day(LocalDate.parse(day)));
    }

    private static Deadline.Due at(String code, LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return (Deadline.Due) LAW.deadlines().of(code, new Since(moment.toLocalDate(), time));
    }
}
