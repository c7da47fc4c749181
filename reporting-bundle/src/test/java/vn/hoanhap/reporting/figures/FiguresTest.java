package vn.hoanhap.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Qualifier;
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

/** Every test uses a year of its own: the tests of this class share one database. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class FiguresTest {

    private final TransactionRunner transactions;
    private final Registered registered;
    private final Units units;
    private final Figures figures;
    private final Lineage lineage;
    private final Reach reach;
    private final Database database;

    FiguresTest(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        this.database = database;
        registered = new Registered(transactions, database, ids);
        units = new UnitRegister(new Sql(database), transactions).units();
        figures =
                new Figures(new IndicatorCatalogue(List::of), database, units, (unit, code, year) -> Optional.empty());
        lineage = new Lineage(database);
        reach = new Reach(database);
    }

    @PreparesDatabase
    static void foundTheCountry(TransactionRunner transactions, Database database, Ids ids) {
        new Registered(transactions, database, ids).country();
    }

    @Test
    void countsAPersonOnceHoweverOftenTheyWereMet() {
        long person = registered.person(10);
        registered.line(TestLine.contact(day(2001, 1, 5), 10, person, "HIGH_RISK"));
        registered.line(TestLine.contact(day(2001, 3, 5), 11, person, "POST_REHAB"));

        Figure reached = compute(people("people.reached"), year(2001));
        Figure highRisk = compute(people("people.reached.high-risk", "HIGH_RISK"), year(2001));

        assertThat(reached.value()).isEqualTo(1);
        assertThat(reached.lines()).isEqualTo(2);
        assertThat(highRisk.value()).isEqualTo(1);
    }

    @Test
    void countsMergedRecordsAsOneHumanBeing() {
        long first = registered.person(10);
        long second = registered.person(10);
        registered.line(TestLine.contact(day(2002, 1, 5), 10, first, "HIGH_RISK"));
        registered.line(TestLine.contact(day(2002, 1, 6), 10, second, "HIGH_RISK"));
        registered.merge(second, first);

        assertThat(compute(people("people.reached"), year(2002)).value()).isEqualTo(1);
    }

    @Test
    void takesReversedLinesOff() {
        long person = registered.person(10);
        TestLine contact = TestLine.contact(day(2003, 1, 5), 10, person, "HIGH_RISK");
        registered.line(contact);
        registered.line(contact.reversed());

        Figure reached = compute(people("people.reached"), year(2003));

        assertThat(reached.value()).isZero();
        assertThat(reached.lines()).isZero();
    }

    @Test
    void includesTheFirstAndTheLastDayAndNothingBeyond() {
        registered.line(TestLine.contact(day(2004, 1, 1), 10, registered.person(10), "HIGH_RISK"));
        registered.line(TestLine.contact(day(2004, 12, 31), 10, registered.person(10), "HIGH_RISK"));
        registered.line(TestLine.contact(day(2005, 1, 1), 10, registered.person(10), "HIGH_RISK"));

        assertThat(compute(people("people.reached"), year(2004)).value()).isEqualTo(2);
    }

    @Test
    void keepsAttributesApart() {
        long person = registered.person(10);
        registered.line(
                TestLine.contact(day(2006, 1, 5), 10, person, "HIGH_RISK").with("channel", "PHONE"));
        IndicatorDefinition met = definition(
                "people.met",
                Measure.PERSONS,
                Basis.FLOW,
                Count.PERSONS,
                LineFilter.kinds("contact.made").with("channel", "FACE_TO_FACE"));

        assertThat(compute(met, year(2006)).value()).isZero();

        registered.line(
                TestLine.contact(day(2006, 1, 6), 10, person, "HIGH_RISK").with("channel", "FACE_TO_FACE"));
        assertThat(compute(met, year(2006)).value()).isEqualTo(1);
    }

    @Test
    void saysMoreThanWhenAnAmountIsUnknown() {
        registered.line(TestLine.loan(day(2007, 2, 1), 10, 501, 60_000_000L));
        registered.line(TestLine.loan(day(2007, 3, 1), 11, 502, 50_000_000L));
        registered.line(TestLine.loan(day(2007, 4, 1), 11, 503, null));

        Figure amount = compute(amount(), year(2007));

        assertThat(amount.value()).isEqualTo(110_000_000L);
        assertThat(amount.qualifier()).isEqualTo(Qualifier.MORE_THAN);
        assertThat(amount.knownOf()).isEqualTo(2);
        assertThat(amount.lines()).isEqualTo(3);
    }

    @Test
    void knowsNothingWhenNoAmountIsKnown() {
        registered.line(TestLine.loan(day(2008, 2, 1), 10, 504, null));

        assertThat(compute(amount(), year(2008)).value()).isNull();
    }

    @Test
    void carriesTheVaguestQualifierOfItsLines() {
        registered.line(TestLine.loan(day(2009, 2, 1), 10, 505, 1_000_000L));
        registered.line(TestLine.loan(day(2009, 2, 2), 10, 505, 2_000_000L).about());

        assertThat(compute(amount(), year(2009)).qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void standsAtTheEndOfADayInAStock() {
        registered.line(TestLine.team(day(2022, 1, 1), 10, 601, 1));
        registered.line(TestLine.team(day(2022, 1, 1), 11, 602, 1));
        registered.line(TestLine.team(day(2022, 6, 1), 11, 602, -1));

        assertThat(compute(teams(), stockAt(day(2022, 5, 31))).value()).isEqualTo(2);
        assertThat(compute(teams(), stockAt(day(2022, 6, 1))).value()).isEqualTo(1);
    }

    @Test
    void dividesByTheCommunesOfThatDay() {
        registered.line(TestLine.team(day(2023, 1, 1), 12, 603, 1));

        Figure before = compute(coverage(), stockAt(day(2024, 10, 31)));
        Figure after = compute(coverage(), stockAt(day(2024, 11, 1)));

        assertThat(before.denominator()).isEqualTo(3);
        assertThat(after.denominator()).isEqualTo(2);
        assertThat(after.unplacedUnits())
                .as("commune 12 ended, no successor recorded")
                .isEqualTo(1);
        assertThat(after.numerator()).isEqualTo(before.numerator() == null ? -1 : before.numerator() - 1);
    }

    @Test
    void restatesToTheUnitsOfTodayWithoutGuessing() {
        registered.line(TestLine.contact(day(2010, 1, 5), 10, registered.person(10), "HIGH_RISK"));
        registered.line(TestLine.contact(day(2010, 1, 5), 11, registered.person(11), "HIGH_RISK"));
        LocalDate today = day(2026, 11, 21);

        Figure province = compute(people("people.reached"), today(2, 2010, today));
        Figure commune = compute(people("people.reached"), today(20, 2010, today));

        assertThat(province.value()).isEqualTo(2);
        assertThat(province.undecidedLines()).isZero();
        assertThat(commune.value()).isEqualTo(1);
        assertThat(commune.undecidedLines()).as("commune 11 was split").isEqualTo(1);
    }

    @Test
    void showsLinesOfUnitsThatDidNotExistYetBesideTheFigureOfThen() {
        TestLine there = TestLine.contact(day(2009, 2, 5), 10, registered.person(10), "HIGH_RISK");
        TestLine early = TestLine.contact(day(2009, 2, 6), 20, registered.person(20), "HIGH_RISK")
                .with("unit-warning", "outside-life");
        registered.line(there);
        long line = registered.line(early);
        Asked then = year(2009);

        Figure before = compute(people("people.reached"), then);
        Figure restated = compute(people("people.reached"), today(2, 2009, day(2026, 11, 21)));
        Behind behind = new Behind(people("people.reached"), then, Side.EARLY);
        Lineage.Reader reader = new Lineage.Reader(Scope.EVERYTHING, reader("register.people.read", null));

        assertThat(before.value()).isEqualTo(1);
        assertThat(before.earlyLines()).as("both columns reconcile").isEqualTo(1);
        assertThat(restated.value()).isEqualTo(2);
        assertThat(restated.earlyLines()).isZero();
        assertThat(transactions.read(() -> lineage.lines(behind, reader, 0, 10)))
                .extracting(Line::id)
                .containsExactly(line);
        assertThat(transactions.read(() -> lineage.units(behind))).containsExactly(Map.entry(20L, 1L));
    }

    @Test
    void listsTheLinesBehindAFigureAsFarAsTheReaderReaches() {
        long here = registered.line(TestLine.contact(day(2011, 1, 5), 10, registered.person(10), "HIGH_RISK"));
        long there = registered.line(TestLine.contact(day(2011, 1, 6), 11, registered.person(11), "HIGH_RISK"));

        List<Line> all = lines(Scope.EVERYTHING, 0);
        List<Line> rest = lines(Scope.EVERYTHING, here);
        List<Line> own = lines(new Scope(false, java.util.Set.of(10L), null), 0);
        List<Line> without = lines(new Lineage.Reader(Scope.EVERYTHING, reader("reporting.read", null)), 0);
        List<Line> carer = lines(new Lineage.Reader(Scope.EVERYTHING, reader("register.people.read", 11L)), 0);

        assertThat(without).as("without the right of the kind").isEmpty();
        assertThat(carer).extracting(Line::id).containsExactly(there);
        assertThat(all).extracting(Line::id).containsExactly(here, there);
        assertThat(rest).extracting(Line::id).containsExactly(there);
        assertThat(own).extracting(Line::id).containsExactly(here);
    }

    @Test
    void listsLinesByTheirDayAlsoOnTheNextPage() {
        long person = registered.person(10);
        long march = registered.line(TestLine.contact(day(2013, 3, 5), 10, person, "HIGH_RISK"));
        long january = registered.line(TestLine.contact(day(2013, 1, 5), 10, person, "HIGH_RISK"));
        long alsoMarch = registered.line(TestLine.contact(day(2013, 3, 5), 10, person, "HIGH_RISK"));
        Lineage.Reader reader = new Lineage.Reader(Scope.EVERYTHING, reader("register.people.read", null));
        IndicatorDefinition reached = people("people.reached");

        List<Line> first = transactions.read(() -> lineage.lines(Behind.own(reached, year(2013)), reader, 0, 2));
        List<Line> rest = transactions.read(() -> lineage.lines(Behind.own(reached, year(2013)), reader, march, 2));

        assertThat(first).extracting(Line::id).containsExactly(january, march);
        assertThat(rest).extracting(Line::id).containsExactly(alsoMarch);
    }

    @Test
    void saysWhatTheKindsOfLinesAreCalled() {
        assertThat(transactions.read(() -> new Kinds(database).all()))
                .hasEntrySatisfying(
                        "contact.made", kind -> assertThat(kind.title().vi()).isNotBlank());
    }

    @Test
    void reachesAUnitThroughItsSuccessor() {
        Scope successor = new Scope(false, java.util.Set.of(20L), null);

        assertThat(transactions.read(() -> reach.covers(successor, 10))).isTrue();
        assertThat(transactions.read(() -> reach.covers(successor, 11)))
                .as("split")
                .isFalse();
        assertThat(transactions.read(() -> reach.covers(Scope.NOTHING, 10))).isFalse();
    }

    private List<Line> lines(Scope scope, long after) {
        return lines(new Lineage.Reader(scope, reader("register.people.read", null)), after);
    }

    private List<Line> lines(Lineage.Reader reader, long after) {
        return transactions.read(
                () -> lineage.lines(Behind.own(people("people.reached"), year(2011)), reader, after, 10));
    }

    private static Principal reader(String right, @Nullable Long unit) {
        return new Principal(
                1, "reader", null, List.of(new Principal.Grant("role", java.util.Set.of(right), unit, false)));
    }

    private Figure compute(IndicatorDefinition definition, Asked asked) {
        return transactions.read(() -> figures.compute(definition, asked));
    }

    private Asked year(int year) {
        return new Asked(unit(1, day(2024, 1, 1)), day(year, 1, 1), day(year, 12, 31), Territory.THEN, day(2024, 1, 1));
    }

    private Asked stockAt(LocalDate on) {
        return new Asked(unit(1, on), on, on, Territory.THEN, on);
    }

    private Asked today(long unit, int year, LocalDate today) {
        return new Asked(unit(unit, today), day(year, 1, 1), day(year, 12, 31), Territory.TODAY, today);
    }

    private vn.hoanhap.core.unit.Unit unit(long id, LocalDate on) {
        return transactions.read(() -> units.find(id, on).orElseThrow());
    }

    private static IndicatorDefinition people(String code, String... categories) {
        LineFilter filter = LineFilter.kinds("contact.made");
        return definition(
                code,
                Measure.PERSONS,
                Basis.FLOW,
                Count.PERSONS,
                categories.length == 0 ? filter : filter.categories(categories));
    }

    private static IndicatorDefinition amount() {
        return definition("loans.amount", Measure.DONG, Basis.FLOW, Count.QUANTITY, LineFilter.kinds("loan.disbursed"));
    }

    private static IndicatorDefinition teams() {
        return definition("teams.active", Measure.TEAMS, Basis.STOCK, Count.TEAMS, LineFilter.kinds("team.active"));
    }

    private static IndicatorDefinition coverage() {
        IndicatorDefinition plain =
                definition("teams.coverage", Measure.UNITS, Basis.STOCK, Count.UNITS, LineFilter.kinds("team.active"));
        return new IndicatorDefinition(
                plain.code(),
                plain.title(),
                plain.explanation(),
                plain.measure(),
                plain.basis(),
                plain.count(),
                plain.filter(),
                Denominator.COMMUNES,
                null,
                1);
    }

    private static IndicatorDefinition definition(
            String code, Measure measure, Basis basis, Count count, LineFilter filter) {
        Text title = new Text(code, code);
        return new IndicatorDefinition(code, title, title, measure, basis, count, filter, null, null, 1);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
