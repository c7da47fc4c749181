package vn.hoanhap.reporting.office;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.household.Households;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.team.Teams;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.reporting.declared.DeclaredBook;
import vn.hoanhap.reporting.entry.Desk;
import vn.hoanhap.reporting.entry.Places;
import vn.hoanhap.reporting.figures.CommuneFigures;
import vn.hoanhap.reporting.figures.Figures;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.figures.Kinds;
import vn.hoanhap.reporting.figures.Lineage;
import vn.hoanhap.reporting.figures.NewestLine;
import vn.hoanhap.reporting.figures.Reach;
import vn.hoanhap.reporting.periods.Calendars;
import vn.hoanhap.reporting.remarks.RemarkBook;
import vn.hoanhap.reporting.reports.ReportDesk;
import vn.hoanhap.reporting.store.DeclaredTable;
import vn.hoanhap.reporting.store.RemarksTable;
import vn.hoanhap.reporting.store.TargetTable;
import vn.hoanhap.reporting.targets.TargetBook;

/**
 * Is what routes, pages and sheets work with. One per version of the programme.
 *
 * @param words what is said
 * @param units the register's units
 * @param reach what a right covers
 * @param places units that something is entered for
 * @param clock the legal day
 * @param calendars periods that offices report by
 * @param register people, households and teams, as far as a reader's rights reach
 * @param computed figures of the journal
 * @param said what offices say themselves
 * @param reports compiles both into reports
 */
public record ReportingOffice(
        Sentences words,
        Units units,
        Reach reach,
        Places places,
        LegalClock clock,
        Calendars calendars,
        Register register,
        Computed computed,
        Said said,
        ReportDesk reports) {

    /**
     * Is what the core offers.
     *
     * @param indicators gives the definitions of everything that was ever elected here
     * @param programmes gives what the programmes that serve are called, by id
     */
    public record Services(
            Database database,
            Units units,
            Ids ids,
            AuditTrail audit,
            LegalClock clock,
            Register register,
            Supplier<List<IndicatorDefinition>> indicators,
            Supplier<Map<String, Text>> programmes) {}

    /** Is what journal lines are about. */
    public record Register(People people, Households households, Teams teams) {}

    /** Is what reads the journal. */
    public record Computed(
            Figures figures,
            Lineage lineage,
            IndicatorCatalogue indicators,
            Kinds kinds,
            NewestLine newest,
            Supplier<Map<String, Text>> programmes) {}

    /** Is what offices enter. */
    public record Said(
            DeclaredBook declaredBook,
            DeclaredTable declared,
            TargetBook targetBook,
            TargetTable targets,
            RemarkBook remarkBook,
            RemarksTable remarks) {}

    /** Opens the office over the core's services. */
    public static ReportingOffice open(Services services, Messages messages) {
        Sentences words = new Sentences(messages, Formats::number);
        Reach reach = new Reach(services.database());
        Places places = new Places(services.units(), reach);
        IndicatorCatalogue indicators = new IndicatorCatalogue(services.indicators());
        Sql sql = new Sql(services.database());
        DeclaredTable declared = new DeclaredTable(sql);
        TargetTable targets = new TargetTable(sql);
        RemarksTable remarks = new RemarksTable(sql);
        var desk = new Desk(services.ids(), services.audit(), services.clock(), words);
        Figures figures = new Figures(indicators, services.database(), services.units(), targets::value);
        var sources = new ReportDesk.Sources(
                figures,
                new CommuneFigures(services.database()),
                indicators,
                new ReportDesk.Entered(declared, targets, remarks));
        return new ReportingOffice(
                words,
                services.units(),
                reach,
                places,
                services.clock(),
                new Calendars(),
                services.register(),
                new Computed(
                        figures,
                        new Lineage(services.database()),
                        indicators,
                        new Kinds(services.database()),
                        new NewestLine(services.database()),
                        services.programmes()),
                new Said(
                        new DeclaredBook(declared, indicators, places, desk),
                        declared,
                        new TargetBook(targets, indicators, places, desk),
                        targets,
                        new RemarkBook(remarks, places, desk),
                        remarks),
                new ReportDesk(sources, words));
    }

    /** Returns an empty collection of faults. */
    public Faults faults() {
        return new Faults(words);
    }
}
