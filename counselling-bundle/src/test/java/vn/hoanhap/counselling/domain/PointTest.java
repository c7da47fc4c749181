package vn.hoanhap.counselling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.parts.time.Dated;

class PointTest {

    private static final Point POINT = new Point(
            1,
            "Điểm",
            101,
            null,
            null,
            Dated.read("08/2020").orElseThrow(),
            Set.of("COUNSELLING"),
            List.of(
                    new Point.Step(PointAction.PAUSE, LocalDate.of(2021, 7, 1)),
                    new Point.Step(PointAction.RESUME, LocalDate.of(2021, 10, 1)),
                    new Point.Step(PointAction.CLOSE, LocalDate.of(2023, 3, 31))),
            PointState.CLOSED,
            1);

    @Test
    void workedWhileItWasOpenAndOnTheDaysOnWhichThatChanged() {
        assertThat(POINT.worked(LocalDate.of(2020, 7, 31))).isFalse();
        assertThat(POINT.worked(LocalDate.of(2020, 8, 1))).isTrue();
        assertThat(POINT.worked(LocalDate.of(2021, 7, 1))).isTrue();
        assertThat(POINT.worked(LocalDate.of(2021, 7, 2))).isFalse();
        assertThat(POINT.worked(LocalDate.of(2021, 10, 1))).isTrue();
        assertThat(POINT.worked(LocalDate.of(2022, 1, 1))).isTrue();
        assertThat(POINT.worked(LocalDate.of(2023, 3, 31))).isTrue();
        assertThat(POINT.worked(LocalDate.of(2023, 4, 1))).isFalse();
    }

    @Test
    void neverWorkedOnceItWasTakenBack() {
        assertThat(POINT.takenBack().worked(LocalDate.of(2022, 1, 1))).isFalse();
    }
}
