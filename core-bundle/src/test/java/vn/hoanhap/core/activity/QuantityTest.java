package vn.hoanhap.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {

    @Test
    void addsWhatIsCountedTheSameWay() {
        Quantity sum = Quantity.of(6_421, Measure.ATTENDANCES).plus(Quantity.of(100, Measure.ATTENDANCES));

        assertThat(sum).isEqualTo(Quantity.of(6_521, Measure.ATTENDANCES));
    }

    @Test
    void keepsTheVaguerQualifier() {
        Quantity about = new Quantity(1_535L, Measure.ATTENDANCES, Qualifier.ABOUT);

        assertThat(about.plus(Quantity.of(1, Measure.ATTENDANCES)).qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void becomesALowerBoundWhenAPartIsUnknown() {
        Quantity sum = Quantity.of(110_000_000, Measure.DONG).plus(Quantity.unknown(Measure.DONG));

        assertThat(sum).isEqualTo(new Quantity(110_000_000L, Measure.DONG, Qualifier.MORE_THAN));
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSONS", "HOUSEHOLDS", "TEAMS", "UNITS"})
    void refusesToAddDistinctThings(Measure measure) {
        assertThatThrownBy(() -> Quantity.of(143, measure).plus(Quantity.of(71, measure)))
                .hasMessageContaining("cannot be added");
    }

    @Test
    void refusesToAddDifferentMeasures() {
        assertThatThrownBy(() -> Quantity.of(176, Measure.EVENTS).plus(Quantity.of(6_421, Measure.ATTENDANCES)))
                .hasMessageContaining("ATTENDANCES");
    }
}
