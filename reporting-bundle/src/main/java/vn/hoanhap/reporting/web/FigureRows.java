package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.figures.Side;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Writes the figures of one question for a page; looks up once what offices declare for it. */
final class FigureRows {

    /** Where a figure opens to its lines. */
    static final String PAGE = "/p/reporting/figures/";

    private final Asked asked;
    private final Call call;
    private final View view;
    private final Words words;
    private final DeclaredWords declaredWords;
    private final IndicatorCatalogue indicators;
    private final Map<String, List<DeclaredFigure>> declared;

    FigureRows(ReportingOffice office, Asked asked, Call call) {
        this.asked = asked;
        this.call = call;
        this.view = call.view(office.words().messages());
        this.words = new Words(office.words().messages());
        this.declaredWords = new DeclaredWords(office);
        this.indicators = office.computed().indicators();
        this.declared = office
                .said()
                .declared()
                .standing(asked.unit().id(), new Periods(office).windowBegins(call, asked), asked.to())
                .stream()
                .collect(Collectors.groupingBy(DeclaredFigure::indicator));
    }

    FigureRow row(Figure figure, Map<String, String> titles) {
        IndicatorDefinition definition = figure.definition();
        String partOf =
                definition.partOf() == null ? null : titles.getOrDefault(definition.partOf(), definition.partOf());
        return new FigureRow(
                definition.code(),
                definition.title().in(call.language()),
                definition.explanation().in(call.language()),
                words.display(figure, call.language()),
                words.spoken(figure, call.language()),
                words.measure(figure, call.language()),
                period(definition.basis(), asked, view),
                partOf,
                notice(figure, view),
                noticeHref(figure),
                origin(definition),
                PAGE + definition.code() + query(asked),
                declared(definition.code()));
    }

    private @Nullable String origin(IndicatorDefinition definition) {
        return indicators
                .withoutProgramme(definition.code())
                .map(known -> words.withoutProgramme(known, call.language()))
                .orElse(null);
    }

    FigureRow headline(Figure figure) {
        FigureRow full = row(figure, Map.of());
        return new FigureRow(
                full.code(),
                full.title(),
                full.explanation(),
                words.headline(figure, call.language()),
                null,
                words.headlineMeasure(figure, call.language()),
                full.period(),
                null,
                full.notice(),
                full.noticeHref(),
                full.origin(),
                full.href(),
                List.of());
    }

    private List<FigureRow.Declared> declared(String code) {
        return declared.getOrDefault(code, List.of()).stream()
                .map(figure -> new FigureRow.Declared(
                        declaredWords.said(figure, call.language()),
                        DeclaredWords.days(figure),
                        figure.source(),
                        DeclaredPages.HOME + "/" + figure.id()))
                .toList();
    }

    static @Nullable String notice(Figure figure, View view) {
        if (figure.undecidedLines() > 0) {
            return view.t("figure.undecided", view.number(figure.undecidedLines()));
        }
        if (figure.unplacedUnits() > 0) {
            return view.t("figure.unplaced", view.number(figure.unplacedUnits()));
        }
        if (figure.earlyLines() > 0) {
            return view.t("figure.early", view.number(figure.earlyLines()));
        }
        return figure.knownOf() == null
                ? null
                : view.t("figure.known", view.number(figure.knownOf()), view.number(figure.lines()));
    }

    /** Returns where the lines or units that a notice speaks of are listed; null for other notices. */
    private @Nullable String noticeHref(Figure figure) {
        return beside(figure)
                .map(side -> PAGE + figure.definition().code() + query(asked) + "&lines=" + side.word())
                .orElse(null);
    }

    /** Returns which lines stand beside a figure; empty when all could be placed. */
    static Optional<Side> beside(Figure figure) {
        if (figure.undecidedLines() > 0) {
            return Optional.of(Side.SHARED);
        }
        if (figure.unplacedUnits() > 0) {
            return Optional.of(Side.LEFT);
        }
        return figure.earlyLines() > 0 ? Optional.of(Side.EARLY) : Optional.empty();
    }

    static String heading(Asked asked, View view) {
        return view.t("figures.heading", asked.unit().name(), view.date(asked.from()), view.date(asked.to()));
    }

    /** A card and the page behind it say the same days: those that the figure counts over. */
    static String period(Basis basis, Asked asked, View view) {
        String unit = asked.unit().name();
        String to = view.date(asked.to());
        return switch (basis) {
            case FLOW -> heading(asked, view);
            case STOCK -> view.t("figures.heading.on", unit, to);
            case CUMULATIVE -> view.t("figures.heading.until", unit, to);
        };
    }

    static String query(Asked asked) {
        return "?unit=" + asked.unit().id() + "&from=" + asked.from() + "&to=" + asked.to() + "&territory="
                + asked.territory().word();
    }
}
