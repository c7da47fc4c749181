package vn.hoanhap.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.IndicatorDefinition.Denominator;
import vn.hoanhap.core.indicator.LineFilter;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.reporting.fixture.Registered;
import vn.hoanhap.reporting.fixture.TestLine;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Figures that divide by another figure, or by what is to be reached. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class RatiosTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 3, 29);
    private static final IndicatorDefinition MET = define("ratio.met", contacts(), null, null);
    private static final IndicatorDefinition RISKY =
            define("ratio.risky", contacts().categories("HIGH_RISK"), Denominator.WHOLE, "ratio.met");
    private static final IndicatorDefinition AGAINST =
            define("ratio.met.target", contacts(), Denominator.TARGET, "ratio.met");

    private final TransactionRunner transactions;
    private final Units units;
    private final Figures figures;

    RatiosTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        units = new UnitRegister(new Sql(database), transactions).units();
        Map<Integer, Long> goals = Map.of(2021, 4L);
        figures = new Figures(
                new IndicatorCatalogue(() -> List.of(MET, RISKY, AGAINST)),
                database,
                units,
                (unit, code, year) ->
                        code.equals("ratio.met") ? Optional.ofNullable(goals.get(year)) : Optional.empty());
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        Registered registered = new Registered(transactions, database, ids);
        registered.country();
        List.of("HIGH_RISK", "HIGH_RISK", "POST_REHAB")
                .forEach(category -> registered.line(
                        TestLine.contact(LocalDate.of(2021, 5, 4), 10, registered.person(10), category)));
    }

    @Test
    void divideByTheFigureThatTheyArePartOf() {
        Figure risky = compute(RISKY, 2022);

        assertThat(risky.value()).isNull();
        assertThat(risky.numerator()).isEqualTo(2);
        assertThat(risky.denominator()).isEqualTo(3);
        assertThat(risky.lines()).isEqualTo(2);
    }

    @Test
    void divideByTheTargetOfTheYearAskedFor() {
        assertThat(compute(AGAINST, 2021).denominator()).isEqualTo(4);
        assertThat(compute(AGAINST, 2021).numerator()).isEqualTo(3);
    }

    @Test
    void knowTheirNumeratorWhereNobodySetATarget() {
        Figure none = transactions.read(() -> figures.compute(AGAINST, asked()));

        assertThat(none.numerator()).as("the days end in 2022").isEqualTo(3);
        assertThat(none.denominator()).isNull();
        assertThat(none.value()).isNull();
    }

    @Test
    void mustNameWhatTheyDivideBy() {
        assertThatThrownBy(() -> define("ratio.nothing", contacts(), Denominator.WHOLE, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("partOf");
    }

    private Figure compute(IndicatorDefinition definition, int year) {
        return transactions.read(() -> figures.compute(definition, asked(), year));
    }

    private Asked asked() {
        return new Asked(units.find(1, LAST).orElseThrow(), FIRST, LAST, Territory.THEN, LAST);
    }

    private static LineFilter contacts() {
        return LineFilter.kinds("contact.made");
    }

    private static IndicatorDefinition define(
            String code, LineFilter filter, @Nullable Denominator denominator, @Nullable String partOf) {
        Text title = new Text(code, code);
        return new IndicatorDefinition(
                code, title, title, Measure.PERSONS, Basis.FLOW, Count.PERSONS, filter, denominator, partOf, 1);
    }
}
