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
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.reporting.ReportingPermissions;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.Figures;
import vn.hoanhap.reporting.figures.Kinds;
import vn.hoanhap.reporting.figures.Lineage;
import vn.hoanhap.reporting.figures.Territory;

/** Shows the figures of a unit and a period, each with the way back to its lines. */
final class FigurePages {

    private static final List<String> FIRST_PAGE =
            List.of("teams.coverage", "people.reached", "people.met", "loans.households.amount");

    private final Sources sources;
    private final Templates templates;
    private final Messages messages;
    private final Words words;

    /** Is what the pages read from. */
    record Sources(
            Figures figures, Lineage lineage, Questions questions, OfficeUnit office, Kinds kinds, Elected elected) {
        /** Returns what kinds and programmes are called now. */
        LineRows.Catalogue catalogue() {
            Map<String, Text> programmes = elected.programmes().stream()
                    .collect(Collectors.toMap(serving -> serving.info().id(), serving -> serving.info()
                            .title()));
            return new LineRows.Catalogue(kinds.all(), programmes);
        }
    }

    FigurePages(Sources sources, Templates templates, Messages messages) {
        this.sources = sources;
        this.templates = templates;
        this.messages = messages;
        this.words = new Words(messages);
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
        IndicatorDefinition definition = sources.figures().definition(call.path("code"));
        Asked asked = sources.questions().read(call, definition.basis());
        Figure figure = sources.figures().compute(definition, asked);
        var lines = sources.lineage().lines(definition, asked, Lineage.Reader.of(call), call.cursor(), call.limit());
        LineRows rows = new LineRows(sources.questions(), sources.catalogue(), view);
        String query = query(whole(asked, call));
        String next = lines.size() < call.limit()
                ? null
                : "/p/reporting/figures/" + definition.code() + query + "&cursor="
                        + lines.get(lines.size() - 1).id();
        LinesModel model = new LinesModel(
                row(figure, asked, call, Map.of()),
                period(definition.basis(), asked, view),
                definition.version(),
                view.number(figure.lines()),
                lines.stream().map(rows::row).toList(),
                "/p/reporting/" + query,
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
            return Optional.of(sources.questions().read(call, Basis.FLOW));
        }
        LocalDate to = call.queryDate("to").orElse(call.asOf());
        LocalDate from = call.queryDate("from").orElse(HalfYear.of(to).from());
        return sources.office().of(call.scope(), to).map(unit -> new Asked(unit, from, to, Territory.THEN, to));
    }

    private FiguresModel model(Call call, Asked asked) {
        View view = call.view(messages);
        Map<String, String> titles = sources.figures().definitions().stream()
                .collect(Collectors.toMap(
                        IndicatorDefinition::code, each -> each.title().in(call.language())));
        List<FigureRow> rows = sources.figures().definitions().stream()
                .map(definition -> row(sources.figures().compute(definition, asked), asked, call, titles))
                .toList();
        return new FiguresModel(
                reference(asked),
                heading(asked, view),
                view.date(asked.from()),
                view.date(asked.to()),
                asked.territory().word(),
                !asked.to().isBefore(call.today()),
                rows,
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
                problem == null ? null : problem.problem());
    }

    private FigureRow row(Figure figure, Asked asked, Call call, Map<String, String> titles) {
        IndicatorDefinition definition = figure.definition();
        View view = call.view(messages);
        String partOf =
                definition.partOf() == null ? null : titles.getOrDefault(definition.partOf(), definition.partOf());
        return new FigureRow(
                definition.code(),
                definition.title().in(call.language()),
                definition.explanation().in(call.language()),
                words.display(figure, call.language()),
                words.measure(figure, call.language()),
                period(definition.basis(), asked, view),
                partOf,
                notice(figure, view),
                "/p/reporting/figures/" + definition.code() + query(asked));
    }

    private FigureRow headline(Figure figure, Asked asked, Call call) {
        FigureRow full = row(figure, asked, call, Map.of());
        return new FigureRow(
                full.code(),
                full.title(),
                full.explanation(),
                words.headline(figure, call.language()),
                words.headlineMeasure(figure, call.language()),
                full.period(),
                null,
                full.notice(),
                full.href());
    }

    private static @Nullable String notice(Figure figure, View view) {
        if (figure.undecidedLines() > 0) {
            return view.t("figure.undecided", view.number(figure.undecidedLines()));
        }
        if (figure.unplacedUnits() > 0) {
            return view.t("figure.unplaced", view.number(figure.unplacedUnits()));
        }
        return figure.knownOf() == null
                ? null
                : view.t("figure.known", view.number(figure.knownOf()), view.number(figure.lines()));
    }

    private String card(Call call) {
        LocalDate to = call.asOf();
        HalfYear half = HalfYear.of(to);
        Optional<Unit> unit = sources.office().of(call.scope(), to);
        View view = call.view(messages);
        if (unit.isEmpty()) {
            return "";
        }
        Asked asked = new Asked(unit.get(), half.from(), to, Territory.THEN, to);
        List<FigureRow> rows = FIRST_PAGE.stream()
                .flatMap(code -> sources.figures().definitions().stream()
                        .filter(definition -> definition.code().equals(code)))
                .map(definition -> headline(sources.figures().compute(definition, asked), asked, call))
                .toList();
        return templates.render(
                "card.jte",
                view,
                new FiguresModel(reference(asked), heading(asked, view), "", "", "then", false, rows, null));
    }

    private static String heading(Asked asked, View view) {
        return view.t("figures.heading", asked.unit().name(), view.date(asked.from()), view.date(asked.to()));
    }

    /** A card and the page behind it say the same days: those that the figure counts over. */
    private static String period(Basis basis, Asked asked, View view) {
        String unit = asked.unit().name();
        String to = view.date(asked.to());
        return switch (basis) {
            case FLOW -> heading(asked, view);
            case STOCK -> view.t("figures.heading.on", unit, to);
            case CUMULATIVE -> view.t("figures.heading.until", unit, to);
        };
    }

    private static String reference(Asked asked) {
        return asked.unit().code() + "@" + asked.placedOn();
    }

    private static String query(Asked asked) {
        return "?unit=" + asked.unit().id() + "&from=" + asked.from() + "&to=" + asked.to() + "&territory="
                + asked.territory().word();
    }
}
