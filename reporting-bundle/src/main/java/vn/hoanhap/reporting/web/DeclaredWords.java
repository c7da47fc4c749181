package vn.hoanhap.reporting.web;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.Statement;
import vn.hoanhap.reporting.entry.Trace;
import vn.hoanhap.reporting.figures.KnownIndicator;
import vn.hoanhap.reporting.office.ReportingOffice;

/** Puts declared figures into answers and words. */
final class DeclaredWords {

    private final ReportingOffice office;
    private final Words words;

    DeclaredWords(ReportingOffice office) {
        this.office = office;
        this.words = new Words(office.words().messages());
    }

    DeclaredAnswer answer(DeclaredFigure figure, Language language) {
        KnownIndicator known = indicator(figure.indicator());
        Statement said = figure.statement();
        return new DeclaredAnswer(
                new Id(figure.id()),
                figure.indicator(),
                title(figure, language),
                unit(figure),
                known != null && known.basis() != Basis.FLOW ? null : figure.from(),
                figure.to(),
                said.value(),
                said.upTo(),
                said.numerator(),
                said.denominator(),
                said.outcome(),
                words.display(said, language),
                said.qualifier().name(),
                known == null ? "" : known.measure().name(),
                known == null ? "" : known.basis().name(),
                figure.source(),
                trace(figure.trace()));
    }

    /** Names the indicator; by its code when nobody knows it any more. */
    String title(DeclaredFigure figure, Language language) {
        return office.computed()
                .indicators()
                .find(figure.indicator())
                .map(KnownIndicator::title)
                .map((Text title) -> title.in(language))
                .orElse(figure.indicator());
    }

    @Nullable
    KnownIndicator indicator(String code) {
        return office.computed().indicators().find(code).orElse(null);
    }

    /** Writes what is said, with what it counts: 114/172 (66,3 %) xã, phường; khoảng 1.535 lượt; đạt. */
    String said(DeclaredFigure figure, Language language) {
        String display = words.display(figure.statement(), language);
        KnownIndicator known = indicator(figure.indicator());
        return known == null || figure.statement().outcome() != null
                ? display
                : display + " " + words.measure(known.measure(), language);
    }

    /** Writes the days of a figure: 01/01/2024–30/06/2024, or one day. */
    static String days(DeclaredFigure figure) {
        String to = Formats.date(figure.to());
        return figure.from().equals(figure.to()) ? to : Formats.date(figure.from()) + "–" + to;
    }

    private FigureAnswer.UnitAnswer unit(DeclaredFigure figure) {
        return new FigureAnswer.UnitAnswer(
                new Id(figure.unitId()),
                office.places().code(figure.unitId(), figure.to()),
                office.places().name(figure.unitId(), figure.to()));
    }

    static DeclaredAnswer.Trace trace(Trace trace) {
        Trace.Withdrawal withdrawn = trace.withdrawn();
        Long corrects = trace.corrects();
        return new DeclaredAnswer.Trace(
                trace.at(),
                trace.by(),
                corrects == null ? null : new Id(corrects),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.by(),
                withdrawn == null ? null : withdrawn.reason());
    }
}
