package vn.hoanhap.testkit.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;

class FewUnitsTest {

    private static final LocalDate JUNE = LocalDate.of(2024, 6, 6);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Unit province =
            new Unit(1, "82", "Tỉnh Tiền Giang", "PROVINCE", "PROVINCE", null, Unit.RECORDS_BEGIN, REFORM.minusDays(1));
    private final Unit commune =
            new Unit(5, "28249", "Xã Bàn Long", "COMMUNE", "COMMUNE", 1L, Unit.RECORDS_BEGIN, null);
    private final FewUnits units = new FewUnits(province, commune);

    @Test
    void knowsAUnitByIdAndByCodeOnADate() {
        assertThat(units.resolve("5", JUNE)).isEqualTo(5);
        assertThat(units.resolve("82", JUNE)).isEqualTo(1);
        assertThat(units.resolve("82@2024-06-06", REFORM)).isEqualTo(1);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> units.resolve("82", REFORM));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> units.resolve("khắp nơi", JUNE));
    }

    @Test
    void listsUnitsByWhatIsAsked() {
        assertThat(units.list(new UnitQuery(JUNE, null, null, null, 0, 10))).containsExactly(province, commune);
        assertThat(units.list(new UnitQuery(JUNE, null, null, null, 1, 10))).containsExactly(commune);
        assertThat(units.list(new UnitQuery(REFORM, null, "PROVINCE", null, 0, 10)))
                .isEmpty();
        assertThat(units.list(new UnitQuery(JUNE, 1L, null, "Long", 0, 10))).containsExactly(commune);
    }

    @Test
    void tellsWhatStandsAboveAUnitOnADate() {
        assertThat(units.path(5, JUNE)).containsExactly(province, commune);
        assertThat(units.path(5, REFORM)).containsExactly(commune);
    }
}
