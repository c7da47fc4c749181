package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.Figures;
import vn.hoanhap.reporting.figures.Line;
import vn.hoanhap.reporting.figures.Lineage;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Answers {@code /api/v1/indicators}. */
public final class IndicatorRoutes {

    private final ReportingOffice office;
    private final Figures figures;
    private final Questions questions;
    private final Words words;
    private final Messages messages;

    /** Joins the figures to their addresses. */
    public IndicatorRoutes(ReportingOffice office, Questions questions) {
        this.office = office;
        this.figures = office.computed().figures();
        this.questions = questions;
        this.messages = office.words().messages();
        this.words = new Words(messages);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/indicators",
                FigureAnswer.Definitions.class,
                ReportingPermissions.READ,
                messages.both("route.indicators"),
                this::list));
        add.route(asked(Route.get(
                "/indicators/{code}/value",
                FigureAnswer.class,
                ReportingPermissions.READ,
                messages.both("route.value"),
                this::value)));
        add.route(asked(Route.get(
                "/indicators/{code}/lines",
                FigureAnswer.Lines.class,
                ReportingPermissions.READ,
                messages.both("route.lines"),
                this::lines)));
    }

    private <A> Route<None, A> asked(Route<None, A> route) {
        return route.query("unit", new Text("số hiệu hoặc mã@ngày", "id or code@date"))
                .query("from", new Text("ngày đầu kỳ", "first day"))
                .query("to", new Text("ngày cuối kỳ", "last day, inclusive"))
                .query("territory", new Text("then hoặc today", "then or today"));
    }

    private Answer<FigureAnswer.Definitions> list(Call call, None nothing) {
        Language language = call.language();
        List<FigureAnswer.Definition> items = figures.definitions().stream()
                .map(definition -> describe(definition, language))
                .toList();
        return Answer.ok(new FigureAnswer.Definitions(items, null));
    }

    private static FigureAnswer.Definition describe(IndicatorDefinition definition, Language language) {
        return new FigureAnswer.Definition(
                definition.code(),
                definition.title().in(language),
                definition.explanation().in(language),
                definition.measure().name(),
                definition.basis().name(),
                definition.partOf(),
                definition.denominator() == null
                        ? null
                        : definition.denominator().name(),
                definition.version());
    }

    private Answer<FigureAnswer> value(Call call, None nothing) {
        IndicatorDefinition definition = figures.definition(call.path("code"));
        Asked asked = questions.read(call, definition.basis());
        return Answer.ok(answer(figures.compute(definition, asked), asked, call));
    }

    private FigureAnswer answer(Figure figure, Asked asked, Call call) {
        IndicatorDefinition definition = figure.definition();
        return new FigureAnswer(
                definition.code(),
                definition.title().in(call.language()),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                words.display(figure, call.language()),
                figure.qualifier().name(),
                figure.knownOf(),
                definition.measure().name(),
                definition.basis().name(),
                "computed",
                new FigureAnswer.UnitAnswer(
                        new Id(asked.unit().id()),
                        asked.unit().code(),
                        asked.unit().name()),
                definition.basis() == Basis.FLOW ? asked.from() : null,
                asked.to(),
                asked.territory().word(),
                !asked.to().isBefore(call.today()),
                figure.undecidedLines(),
                figure.unplacedUnits(),
                new FigureAnswer.LineageAnswer(
                        definition.version(),
                        definition.filter().kinds().stream().sorted().toList(),
                        figure.lines(),
                        linesAt(definition, asked)),
                declared(definition, asked, call));
    }

    /** Lists what offices declare within the days that the caller names; of a stock on its day alone when only that is named. */
    private List<DeclaredAnswer> declared(IndicatorDefinition definition, Asked asked, Call call) {
        DeclaredWords said = new DeclaredWords(office);
        LocalDate from = call.queryDate("from").orElse(asked.from());
        return office.said().declared().standing(asked.unit().id(), from, asked.to()).stream()
                .filter(figure -> figure.indicator().equals(definition.code()))
                .map(figure -> said.answer(figure, call.language()))
                .toList();
    }

    private static String linesAt(IndicatorDefinition definition, Asked asked) {
        return "/api/v1/indicators/" + definition.code() + "/lines?unit="
                + asked.unit().id() + "&from=" + asked.from()
                + "&to=" + asked.to() + "&territory=" + asked.territory().word();
    }

    private Answer<FigureAnswer.Lines> lines(Call call, None nothing) {
        IndicatorDefinition definition = figures.definition(call.path("code"));
        Asked asked = questions.read(call, definition.basis());
        List<Line> found = office.computed()
                .lineage()
                .lines(definition, asked, Lineage.Reader.of(call), call.cursor(), call.limit());
        String next = found.size() < call.limit()
                ? null
                : Long.toString(found.get(found.size() - 1).id());
        return Answer.ok(new FigureAnswer.Lines(
                found.stream().map(IndicatorRoutes::describe).toList(), next));
    }

    private static FigureAnswer.LineAnswer describe(Line line) {
        return new FigureAnswer.LineAnswer(
                new Id(line.id()),
                line.kind(),
                line.on(),
                new Id(line.unitId()),
                line.quantity(),
                line.qualifier(),
                line.reversal(),
                line.programmeId(),
                line.recordId());
    }
}
