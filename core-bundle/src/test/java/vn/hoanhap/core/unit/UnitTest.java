package vn.hoanhap.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void heldBeforeTheRecordsBeganWhenItStartsWithThem() {
        assertThat(unit("2021-11-01", "2025-06-30").heldOn(LocalDate.of(2011, 1, 1)))
                .isTrue();
    }

    @Test
    void heldOnItsFirstAndLastDayOnly() {
        Unit unit = unit("2024-05-01", "2025-06-30");

        assertThat(unit.heldOn(LocalDate.of(2024, 4, 30))).isFalse();
        assertThat(unit.heldOn(LocalDate.of(2024, 5, 1))).isTrue();
        assertThat(unit.heldOn(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(unit.heldOn(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void holdsForGoodWithoutAnEnd() {
        assertThat(unit("2025-07-01", null).heldOn(LocalDate.of(2099, 1, 1))).isTrue();
    }

    private static Unit unit(String from, @Nullable String to) {
        return new Unit(
                1,
                "82",
                "Tỉnh Tiền Giang",
                "PROVINCE",
                "PROVINCE",
                null,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
