package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.office.OfficeRegister;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Whose unit the office is: what was chosen, what the configuration says, and what stood there on other days. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class OfficeTest {

    private static final long ACCOUNT = 7;

    private final RegisterWorld world;
    private final OpenStore store;
    private final OfficeRegister office;
    private final long dongThap;

    OfficeTest(OpenStore store) {
        this.store = store;
        world = new RegisterWorld(store);
        office = world.register().office();
        dongThap = world.unit("82", TODAY);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void nothingIsDecided() {
        world.write(() -> world.dsl().execute("delete from register.office_decision"));
    }

    @Test
    void isNobodysUntilSomebodyChooses() {
        assertThat(unit(TODAY)).isEmpty();
        assertThat(world.read(office::isChosen)).isFalse();

        choose(dongThap, TODAY);

        assertThat(unit(TODAY)).contains("Tỉnh Đồng Tháp");
        assertThat(world.read(office::isChosen)).isTrue();
    }

    @Test
    void takesTheConfigurationsUnitAndFollowsItToTheDay() {
        OfficeRegister configured = configured("82@2024-06-06");

        assertThat(world.read(() -> configured.unit(JUNE)).map(Unit::name)).contains("Tỉnh Tiền Giang");
        assertThat(world.read(() -> configured.unit(TODAY)).map(Unit::name)).contains("Tỉnh Đồng Tháp");
        assertThat(world.read(() -> configured("khong-co").unit(TODAY))).isEmpty();
    }

    @Test
    void goesByTheLatestChoiceThatHoldsOnTheDay() {
        choose(world.unit("82", JUNE), JUNE);
        choose(dongThap, LocalDate.of(2025, 7, 1));

        assertThat(unit(JUNE.minusYears(1))).contains("Tỉnh Tiền Giang");
        assertThat(unit(JUNE)).contains("Tỉnh Tiền Giang");
        assertThat(unit(TODAY)).contains("Tỉnh Đồng Tháp");
    }

    @Test
    void namesNoUnitOfADayOnWhichSeveralStoodInItsPlace() {
        choose(dongThap, TODAY);

        long before = world.read(() -> world.register().units().units().predecessors(dongThap).stream()
                .filter(one -> world.register()
                        .units()
                        .units()
                        .find(one.predecessorId(), JUNE)
                        .isPresent())
                .count());

        assertThat(unit(JUNE).isPresent()).isEqualTo(before == 1);
    }

    @Test
    void refusesACommuneAndADayOnWhichTheProvinceWasNotThere() {
        long commune = world.unit("28249", JUNE);

        assertThatThrownBy(() -> choose(commune, JUNE)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> choose(dongThap, JUNE)).isInstanceOf(ProblemException.class);
        assertThat(unit(TODAY)).isEmpty();
    }

    @Test
    void keepsOtherDecisionsByName() {
        world.write(() -> {
            office.decide("guide", "aside", TODAY, ACCOUNT);
            office.decide("guide", "shown", TODAY, ACCOUNT);
            return true;
        });

        assertThat(world.read(() -> office.decided("guide"))).contains("shown");
        assertThat(world.read(() -> office.decided("other"))).isEmpty();
    }

    private OfficeRegister configured(String reference) {
        return new OfficeRegister(
                world.sql(),
                world.register().units(),
                new OfficeRegister.Tools(store.ids(), LegalClock.system()),
                reference);
    }

    private Optional<String> unit(LocalDate on) {
        return world.read(() -> office.unit(on)).map(Unit::name);
    }

    private void choose(long unit, LocalDate from) {
        world.write(() -> {
            office.choose(unit, from, ACCOUNT);
            return true;
        });
    }
}
