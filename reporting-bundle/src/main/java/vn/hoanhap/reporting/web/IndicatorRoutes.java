package vn.hoanhap.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Behind;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.Figures;
import vn.hoanhap.reporting.figures.Line;
import vn.hoanhap.reporting.figures.Lineage;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.periods.Period;

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
                        this::value))
                .query("targetYear", messages.both("query.targetYear")));
        add.route(asked(Route.get(
                        "/indicators/{code}/lines",
                        FigureAnswer.Lines.class,
                        ReportingPermissions.READ,
                        messages.both("route.lines"),
                        this::lines))
                .query("lines", messages.both("query.lines")));
    }

    private <A> Route<None, A> asked(Route<None, A> route) {
        return Questions.asked(route, messages);
    }

    private Answer<FigureAnswer.Definitions> list(Call call, None nothing) {
        Language language = call.language();
        List<FigureAnswer.Definition> items = figures.definitions().stream()
                .map(definition -> describe(definition, language))
                .toList();
        return Answer.ok(new FigureAnswer.Definitions(items, null));
    }

    private FigureAnswer.Definition describe(IndicatorDefinition definition, Language language) {
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
                definition.version(),
                figures.installed(definition));
    }

    private Answer<FigureAnswer> value(Call call, None nothing) {
        IndicatorDefinition definition = figures.definition(call.path("code"));
        Period period = new Periods(office).read(call, definition.basis());
        Asked asked = questions.read(call, period, definition.basis());
        Faults faults = office.faults();
        Integer year = TargetRoutes.year(call, "targetYear", faults);
        boolean within = year == null || office.calendars().begin(asked.from(), year);
        faults.require(within, "targetYear", "fault.target-year", asked.from(), asked.to());
        faults.raise();
        Figure figure =
                figures.compute(definition, asked, year == null ? asked.to().getYear() : year);
        List<DeclaredFigure> declared = declared(definition, asked, call);
        TargetAnswer.Compared target = year == null
                ? null
                : office.said()
                        .targets()
                        .standing(asked.unit().id(), definition.code(), year)
                        .map(found -> new TargetWords(office).compare(found, figure, asked, declared, call.language()))
                        .orElse(null);
        boolean provisional = period.provisional(Periods.seenOn(call));
        return Answer.ok(answer(figure, asked, call.language(), new Beside(declared, target, provisional)));
    }

    /** Is what stands beside a figure. */
    private record Beside(List<DeclaredFigure> declared, TargetAnswer.@Nullable Compared target, boolean provisional) {}

    private List<DeclaredFigure> declared(IndicatorDefinition definition, Asked asked, Call call) {
        LocalDate from = new Periods(office).windowBegins(call, asked);
        return office.said().declared().standing(asked.unit().id(), from, asked.to()).stream()
                .filter(figure -> figure.indicator().equals(definition.code()))
                .toList();
    }

    private FigureAnswer answer(Figure figure, Asked asked, Language language, Beside beside) {
        IndicatorDefinition definition = figure.definition();
        DeclaredWords said = new DeclaredWords(office);
        return new FigureAnswer(
                definition.code(),
                definition.title().in(language),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                words.display(figure, language),
                words.spoken(figure, language),
                figure.qualifier().name(),
                figure.knownOf(),
                definition.measure().name(),
                definition.basis().name(),
                "computed",
                note(definition, language),
                new FigureAnswer.UnitAnswer(
                        new Id(asked.unit().id()),
                        asked.unit().code(),
                        asked.unit().name()),
                definition.basis() == Basis.FLOW ? asked.from() : null,
                asked.to(),
                asked.territory().word(),
                beside.provisional(),
                figure.undecidedLines(),
                figure.unplacedUnits(),
                figure.earlyLines(),
                lineage(figure, asked),
                beside.declared().stream()
                        .map(each -> said.answer(each, language))
                        .toList(),
                beside.target());
    }

    private @Nullable String note(IndicatorDefinition definition, Language language) {
        return office.computed()
                .indicators()
                .withoutProgramme(definition.code())
                .map(known -> words.withoutProgramme(known, language))
                .orElse(null);
    }

    static FigureAnswer.LineageAnswer lineage(Figure figure, Asked asked) {
        IndicatorDefinition definition = figure.definition();
        return new FigureAnswer.LineageAnswer(
                definition.version(),
                definition.filter().kinds().stream().sorted().toList(),
                figure.lines(),
                linesAt(definition, asked));
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
                .lines(
                        new Behind(definition, asked, questions.side(call)),
                        Lineage.Reader.of(call),
                        call.cursor(),
                        call.limit());
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
