package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.exchange.fixture.NoOffice;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.testkit.programme.FewUnits;

class NamedUnitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Area AREA = new Area(
            new FewUnits(
                    unit(1, "82", "Tỉnh Một", null),
                    unit(2, "83", "Tỉnh Hai", null),
                    unit(11, "28001", "Xã Tân Điền", 1L),
                    unit(12, "28002", "Xã An Bình", 1L),
                    unit(13, "28003", "Xã An Bình", 1L),
                    unit(21, "29001", "Xã Tân Điền", 2L)),
            new NoOffice());
    private static final NamedUnits NAMED = new NamedUnits(AREA, new Scope(false, Set.of(1L), null));

    @Test
    void takesAFullNameThatIsTheOnlyOneWithinReach() {
        assertThat(NAMED.find("Xã Tân Điền", DAY)).contains(11L);
        assertThat(NAMED.find("Xã Tân Điên", DAY)).isEmpty();
    }

    @Test
    void namesTheCodesWhereSeveralHaveTheName() {
        assertThat(NAMED.find("Xã An Bình", DAY)).isEmpty();
        assertThat(NAMED.fault("unit", "Xã An Bình", DAY).remedy().vi())
                .contains("28002@2026-11-23 (Xã An Bình, Tỉnh Một)", "28003@2026-11-23");
    }

    @Test
    void namesLikelyOnesWhereTheNameIsNotWhole() {
        assertThat(NAMED.fault("unit", "Tân Điền", DAY).remedy().vi())
                .contains("28001@2026-11-23 (Xã Tân Điền, Tỉnh Một)")
                .doesNotContain("29001");
        assertThat(NAMED.fault("unit", "Xã Không Có", DAY).remedy().vi()).contains("trang “Đơn vị”");
    }

    @Test
    void listsTheUnitsOfTheAreaForTheTemplate() {
        assertThat(AREA.of(new Scope(false, Set.of(1L), null), DAY))
                .extracting(Unit::id)
                .containsExactly(1L, 11L, 12L, 13L);
        assertThat(AREA.of(Scope.EVERYTHING, DAY))
                .as("an office without a unit")
                .isEmpty();
    }

    private static Unit unit(long id, String code, String name, @Nullable Long parent) {
        String level = parent == null ? "PROVINCE" : "COMMUNE";
        return new Unit(id, code, name, level, level, parent, Unit.RECORDS_BEGIN, null);
    }
}
