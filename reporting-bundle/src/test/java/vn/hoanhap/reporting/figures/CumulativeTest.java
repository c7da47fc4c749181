package vn.hoanhap.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.Count;
import vn.hoanhap.core.indicator.IndicatorDefinition;
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

/** What was ever done, up to a day. Every test counts lines of a kind of its own: they share one database. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class CumulativeTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2009, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 6);

    private final TransactionRunner transactions;
    private final Registered registered;
    private final Units units;
    private final Figures figures;

    CumulativeTest(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        registered = new Registered(transactions, database, ids);
        units = new UnitRegister(new Sql(database), transactions).units();
        figures =
                new Figures(new IndicatorCatalogue(List::of), database, units, (unit, code, year) -> Optional.empty());
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void countsEverybodyOnceHoweverManyYearsApart() {
        long often = registered.person(10);
        long twin = registered.person(11);
        registered.line(met("ever.people", LONG_AGO, 10, often));
        registered.line(met("ever.people", LATER, 11, twin));
        registered.line(met("ever.people", LAST, 10, registered.person(10)));
        registered.line(met("ever.people", LAST.plusDays(1), 10, registered.person(10)));
        registered.merge(twin, often);

        Figure people = upTo(LAST, ever("ever.people", Measure.PERSONS, Count.PERSONS));

        assertThat(people.value()).as("two human beings, the last day included").isEqualTo(2);
        assertThat(people.lines()).isEqualTo(3);
        assertThat(upTo(LAST.minusDays(1), ever("ever.people", Measure.PERSONS, Count.PERSONS))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void addsUpWhatWasEverGivenAndSaysHowSureItIs() {
        registered.line(given(LONG_AGO, 10L));
        registered.line(given(LATER, 20L).about());
        TestLine mistake = given(LATER, 40L);
        registered.line(mistake);
        registered.line(mistake.reversed());
        registered.line(given(LAST.plusDays(1), 80L));

        Figure sum = upTo(LAST, ever("ever.given", Measure.ITEMS, Count.QUANTITY));
        Figure lines = upTo(LAST, ever("ever.given", Measure.CASES, Count.LINES));

        assertThat(sum.value()).isEqualTo(30);
        assertThat(sum.qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(lines.value()).isEqualTo(2);
    }

    private static TestLine met(String kind, LocalDate on, long unit, long person) {
        TestLine contact = TestLine.contact(on, unit, person, "HIGH_RISK");
        return new TestLine(
                kind,
                contact.on(),
                unit,
                null,
                person,
                null,
                contact.category(),
                contact.quantity(),
                "EXACT",
                1,
                contact.attributes());
    }

    private static TestLine given(LocalDate on, long items) {
        TestLine loan = TestLine.loan(on, 10, 1, items);
        return new TestLine("ever.given", on, 10, null, null, null, null, items, "EXACT", 1, loan.attributes());
    }

    private Figure upTo(LocalDate on, IndicatorDefinition definition) {
        return transactions.read(() ->
                figures.compute(definition, new Asked(units.find(1, on).orElseThrow(), on, on, Territory.THEN, on)));
    }

    private static IndicatorDefinition ever(String kind, Measure measure, Count count) {
        Text title = new Text(kind, kind);
        return new IndicatorDefinition(
                kind, title, title, measure, Basis.CUMULATIVE, count, LineFilter.kinds(kind), null, null, 1);
    }
}
