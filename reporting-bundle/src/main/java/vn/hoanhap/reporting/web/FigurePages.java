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
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
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

    private final ReportingOffice office;
    private final Figures figures;
    private final Questions questions;
    private final OfficeUnit home;
    private final Templates templates;
    private final Messages messages;

    FigurePages(ReportingOffice office, Questions questions, OfficeUnit home, Templates templates) {
        this.office = office;
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
        FiguresModel model;
        try {
            model = asked(call).map(asked -> model(call, asked)).orElseGet(() -> nothing(call, null));
        } catch (ProblemException e) {
            model = nothing(call, e);
        }
        String html = templates.render("figures.jte", view, model);
        String title = view.t("figures.title");
        return model.problem() == null ? PageAnswer.html(title, html) : PageAnswer.invalid(title, html);
    }

    private PageAnswer one(Call call) {
        View view = call.view(messages);
        IndicatorDefinition definition = figures.definition(call.path("code"));
        Asked asked = questions.read(call, definition.basis());
        Behind behind = new Behind(definition, asked, questions.side(call));
        Figure figure = figures.compute(definition, asked);
        var lines = office.computed()
                .lineage()
                .lines(behind, Lineage.Reader.of(call), call.cursor(), call.limit());
        LineRows rows = LineRows.of(office, questions, view);
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
                new BesideWords(office, call).left(behind),
                lines.stream().map(rows::row).toList(),
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
    private Optional<Asked> asked(Call call) {
        if (call.query("unit").isPresent()) {
            return Optional.of(questions.read(call, Basis.FLOW));
        }
        LocalDate to = call.queryDate("to").orElse(call.asOf());
        LocalDate from = call.queryDate("from").orElseGet(() -> halfYearBegins(to));
        return home.asked(call.scope(), from, to, call.today());
    }

    private LocalDate halfYearBegins(LocalDate day) {
        return office.calendars().halfYear(day, "statistical").map(Period::from).orElse(day);
    }

    private FiguresModel model(Call call, Asked asked) {
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
                reference(asked),
                FigureRows.heading(asked, view),
                view.date(asked.from()),
                view.date(asked.to()),
                asked.territory().word(),
                office.calendars().free(asked.from(), asked.to()).provisional(Periods.seenOn(call)),
                rows,
                null,
                null);
    }

    private FiguresModel nothing(Call call, @Nullable ProblemException problem) {
        return new FiguresModel(
                call.query("unit").orElse(""),
                "",
                call.query("from").orElse(""),
                call.query("to").orElse(Formats.date(call.asOf())),
                call.query("territory").orElse("then"),
                false,
                List.of(),
                problem == null ? null : problem.problem(),
                OfficeUnit.choose(call));
    }

    private String card(Call call) {
        LocalDate to = call.asOf();
        Optional<Asked> known = home.asked(call.scope(), halfYearBegins(to), to, call.today());
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
        return templates.render(
                "card.jte",
                view,
                new FiguresModel(
                        reference(asked),
                        FigureRows.heading(asked, view),
                        "",
                        "",
                        asked.territory().word(),
                        false,
                        rows,
                        null,
                        null));
    }

    private static String reference(Asked asked) {
        return asked.unit().code() + "@" + asked.placedOn();
    }
}
