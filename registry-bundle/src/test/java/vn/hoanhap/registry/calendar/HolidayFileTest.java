package vn.hoanhap.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.hoanhap.core.office.DayOff;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.registry.shipped.ShippedFileException;

class HolidayFileTest {

    private static final WorkCalendar CALENDAR = HolidayFile.shipped();

    @TestFactory
    Stream<DynamicTest> knowsTheFeastsOfEveryYear() {
        return IntStream.rangeClosed(2021, 2027)
                .mapToObj(year -> DynamicTest.dynamicTest("in " + year, () -> {
                    for (String day : List.of("01-01", "04-30", "05-01", "09-02")) {
                        assertThat(CALENDAR.worksOn(LocalDate.parse(year + "-" + day)))
                                .as(day)
                                .isFalse();
                    }
                    List<DayOff> off = CALENDAR.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                    assertThat(off.stream().filter(one -> one.what().vi().equals("Tết Nguyên đán")))
                            .hasSizeBetween(5, 7);
                    assertThat(off.stream().filter(one -> one.what().vi().startsWith("Giỗ Tổ")))
                            .isNotEmpty();
                    assertThat(off.stream().filter(one -> one.what().vi().startsWith("Quốc khánh")))
                            .hasSizeBetween(2, 3);
                }));
    }

    @TestFactory
    Stream<DynamicTest> closesOnTheFirstOfTheLunarYear() {
        return Stream.of(
                        "2021-02-12",
                        "2022-02-01",
                        "2023-01-22",
                        "2024-02-10",
                        "2025-01-29",
                        "2026-02-17",
                        "2027-02-06")
                .map(day -> DynamicTest.dynamicTest(day, () -> {
                    LocalDate first = LocalDate.parse(day);
                    // The whole week of the feast: nobody works from the eve to the third day.
                    assertThat(first.minusDays(1).datesUntil(first.plusDays(3)).noneMatch(CALENDAR::worksOn))
                            .isTrue();
                }));
    }

    @Test
    void exchangesAsManyDaysAsItGives() {
        List<DayOff> all = CALENDAR.between(LocalDate.of(2021, 1, 1), LocalDate.of(2027, 12, 31));

        assertThat(all.stream().filter(one -> !one.closed()))
                .hasSameSizeAs(all.stream()
                        .filter(one -> one.what().vi().equals("Nghỉ hoán đổi"))
                        .toList());
        assertThat(CALENDAR.worksOn(LocalDate.of(2024, 5, 4))).isTrue();
        assertThat(CALENDAR.worksOn(LocalDate.of(2024, 4, 29))).isFalse();
        assertThat(CALENDAR.worksOn(LocalDate.of(2026, 1, 10))).isTrue();
    }

    @Test
    void doesNotTakeTheDayOfCultureForAHoliday() {
        assertThat(CALENDAR.worksOn(LocalDate.of(2026, 11, 24))).isTrue();
    }

    @Test
    void refusesDaysThatContradict() {
        assertThatThrownBy(() -> calendar("2024-01-01\tOFF\tA\tB\tR\tSEEN\n2024-01-01\tOFF\tA\tB\tR\tSEEN"))
                .isInstanceOf(ShippedFileException.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> calendar("2025-01-01\tOFF\tA\tB\tR\tSEEN")).hasMessageContaining("outside");
        assertThatThrownBy(() -> calendar("2024-01-02\tWORK\tA\tB\tR\tSEEN")).hasMessageContaining("no weekend");
        assertThatThrownBy(() -> calendar("2024-01-02\tMAYBE\tA\tB\tR\tSEEN"))
                .hasMessageContaining("neither OFF nor WORK");
    }

    @Test
    void refusesAFileThatDoesNotSayWhatItCovers() {
        assertThatThrownBy(() -> read("@format\thoanhap-holidays\t1\n"))
                .isInstanceOf(ShippedFileException.class)
                .hasMessageContaining("@covers");
        assertThatThrownBy(() -> calendar("2024-01-02\tOFF\tA\tB\tR\tSURELY"))
                .hasMessageContaining("MEMORY or EXPECTED");
    }

    private static WorkCalendar calendar(String days) throws IOException {
        return read("@format\thoanhap-holidays\t1\n@covers\t2024-01-01\t2024-12-31\n" + days);
    }

    private static WorkCalendar read(String file) throws IOException {
        return HolidayFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
