package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Behind;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.Figures;
import vn.hoanhap.reporting.figures.Lineage;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;

/** Shows the figures of a unit and a period, each with the way back to its lines. */
final class FigurePages {

    private static final List<String> FIRST_PAGE =
            List.of("teams.coverage", "people.reached", "people.met", "loans.households.amount");

    /** The calendar of periods that no report is due by. */
    private static final String CALENDAR = "statistical";

    private final ReportingOffice office;
    private final Figures figures;
    private final Questions questions;
    private final OfficeUnit home;
    private final UnitChooser chooser;
    private final Templates templates;
    private final Messages messages;

    FigurePages(ReportingOffice office, Questions questions, OfficeUnit home, Templates templates) {
        this.office = office;
        this.chooser = new UnitChooser(office, home, templates);
        this.figures = office.computed().figures();
        this.questions = questions;
        this.home = home;
        this.templates = templates;
        this.messages = office.words().messages();
    }

    void contribute(Contributions add) {
        add.page(Page.get("/", ReportingPermissions.READ, this::all));
        add.page(Page.get("/figures/{code}", ReportingPermissions.READ, this::one));
        add.card(new Card("figures", 10, ReportingPermissions.READ, this::card));
    }

    private PageAnswer all(Call call) {
        View view = call.view(messages);
        String title = view.t("figures.title");
        FiguresModel model;
        try {
            Period period = Periods.ofForm(office).read(call, Basis.FLOW);
            model = asked(call, period)
                    .map(asked -> model(call, asked, period))
                    .orElseGet(() -> nothing(call, home.ended(call.scope(), period.to())));
        } catch (ProblemException e) {
            return PageAnswer.invalid(title, templates.render("figures.jte", view, nothing(call, e.problem())));
        }
        return PageAnswer.html(title, templates.render("figures.jte", view, model));
    }

    private PageAnswer one(Call call) {
        View view = call.view(messages);
        IndicatorDefinition definition = figures.definition(call.path("code"));
        Asked asked = questions.read(call, definition.basis());
        Behind behind = new Behind(definition, asked, questions.side(call));
        Figure figure = figures.compute(definition, asked);
        var lines = office.computed().lineage().lines(behind, Lineage.Reader.of(call), call.cursor(), call.limit());
        LineRows rows = LineRows.of(office, questions, asked.unit(), view);
        LineRecords records = LineRecords.of(office, call, lines);
        String query = FigureRows.query(whole(asked, call));
        String side = behind.side() == Side.OWN ? "" : "&lines=" + behind.side().word();
        String next = lines.size() < call.limit()
                ? null
                : FigureRows.PAGE + definition.code() + query + side + "&cursor="
                        + lines.get(lines.size() - 1).id();
        LinesModel model = new LinesModel(
                new FigureRows(office, asked, call).row(figure, Map.of()),
                FigureRows.period(definition.basis(), asked, view),
                definition.version(),
                view.number(figure.lines()),
                new MonthChart(office, call)
                        .of(definition, view.t(definition.title()), asked)
                        .orElse(null),
                new BesideWords(office, call).left(behind),
                lines.stream().map(line -> rows.row(line, records)).toList(),
                "/p/reporting/" + query,
                LineExport.downloads(behind, call),
                next);
        return PageAnswer.html(definition.title().in(call.language()), templates.render("figure.jte", view, model));
    }

    /** Returns what was asked with the first day of its period, which a stock has no use for but the way back has. */
    private static Asked whole(Asked asked, Call call) {
        LocalDate from = call.queryDate("from").orElse(asked.from());
        return new Asked(asked.unit(), from, asked.to(), asked.territory(), asked.placedOn());
    }

    /** Reads what the reader asks for; without a unit in the address, their own unit and the half-year so far. */
    private Optional<Asked> asked(Call call, Period period) {
        Faults faults = office.faults();
        String unit = chooser.read(name -> call.query(name).orElse(""), period.to(), call.scope(), faults);
        faults.raise();
        return unit.isEmpty()
                ? home.asked(call.scope(), period.from(), period.to(), call.today())
                : Optional.of(questions.read(call, period, Basis.FLOW, unit));
    }

    private FiguresModel model(Call call, Asked asked, Period period) {
        View view = call.view(messages);
        Map<String, String> titles = figures.definitions().stream()
                .collect(Collectors.toMap(
                        IndicatorDefinition::code, each -> each.title().in(call.language())));
        FigureRows written = new FigureRows(office, asked, call);
        List<FigureRow> rows = figures.definitions().stream()
                .filter(figures::told)
                .map(definition -> written.row(figures.compute(definition, asked), titles))
                .toList();
        return new FiguresModel(
                chooser.field(call, asked.unit(), asked.placedOn()),
                new PeriodChoices(office, call).field(period, CALENDAR),
                FigureRows.heading(asked, view),
                asked.territory().word(),
                period.provisional(Periods.seenOn(call)),
                rows,
                null,
                null);
    }

    private FiguresModel nothing(Call call, @Nullable Problem problem) {
        return new FiguresModel(
                chooser.field(call, call.asOf(), UnitChooser.Typed.asked(call)),
                new PeriodChoices(office, call).asked(CALENDAR),
                "",
                call.query("territory").orElse("then"),
                false,
                List.of(),
                problem,
                OfficeUnit.choose(call));
    }

    private String card(Call call) {
        LocalDate to = call.asOf();
        Optional<Asked> known = home.asked(call.scope(), new Periods(office).halfYearBegins(to), to, call.today());
        View view = call.view(messages);
        if (known.isEmpty()) {
            return "";
        }
        Asked asked = known.get();
        FigureRows written = new FigureRows(office, asked, call);
        List<FigureRow> rows = FIRST_PAGE.stream()
                .flatMap(code -> figures.definitions().stream()
                        .filter(definition -> definition.code().equals(code)))
                .map(definition -> written.headline(figures.compute(definition, asked)))
                .toList();
        return templates.render("card.jte", view, new CardModel(FigureRows.heading(asked, view), rows));
    }
}
