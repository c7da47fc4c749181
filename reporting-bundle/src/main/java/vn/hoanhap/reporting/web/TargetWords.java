package vn.hoanhap.reporting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.reporting.declared.DeclaredFigure;
import vn.hoanhap.reporting.declared.Statement;
import vn.hoanhap.reporting.figures.Asked;
import vn.hoanhap.reporting.figures.Figure;
import vn.hoanhap.reporting.figures.KnownIndicator;
import vn.hoanhap.reporting.office.ReportingOffice;
import vn.hoanhap.reporting.targets.Achievement;
import vn.hoanhap.reporting.targets.Fraction;
import vn.hoanhap.reporting.targets.Goal;
import vn.hoanhap.reporting.targets.Target;

/** Puts targets, and results beside them, into answers and words. */
final class TargetWords {

    private final ReportingOffice office;
    private final Messages messages;
    private final Words words;

    TargetWords(ReportingOffice office) {
        this.office = office;
        this.messages = office.words().messages();
        this.words = new Words(messages);
    }

    TargetAnswer answer(Target target, Language language) {
        KnownIndicator known =
                office.computed().indicators().find(target.indicator()).orElse(null);
        LocalDate end = LocalDate.of(target.year(), Month.DECEMBER, 31);
        return new TargetAnswer(
                new Id(target.id()),
                target.indicator(),
                known == null ? target.indicator() : known.title().in(language),
                new FigureAnswer.UnitAnswer(
                        new Id(target.unitId()),
                        office.places().code(target.unitId(), end),
                        office.places().name(target.unitId(), end)),
                target.year(),
                target.goal().comparison().name(),
                target.goal().value(),
                target.goal().percent(),
                goal(target.goal(), known, language),
                known == null ? "" : known.measure().name(),
                target.source(),
                DeclaredWords.trace(target.trace()));
    }

    /** Writes what is to be reached: ít nhất 25 người; ít nhất 80 %. */
    private String goal(Goal goal, @Nullable KnownIndicator known, Language language) {
        BigDecimal percent = goal.percent();
        Long value = goal.value();
        String amount = "";
        if (percent != null) {
            long hundredths = percent.movePointRight(2).longValueExact();
            amount = Formats.percent(language, hundredths, 10_000);
        } else if (value != null) {
            String counted = known == null ? "" : " " + words.measure(known.measure(), language);
            amount = Formats.number(language, value) + counted;
        }
        return messages.text(language, "comparison." + goal.comparison(), amount);
    }

    /** Compares a figure, and what offices declare of the same days, with a target; without a figure only what they declare. */
    TargetAnswer.Compared compare(
            Target target, @Nullable Figure figure, Asked asked, List<DeclaredFigure> declared, Language language) {
        Basis basis = office.computed()
                .indicators()
                .find(target.indicator())
                .map(KnownIndicator::basis)
                .orElse(Basis.FLOW);
        boolean over = basis == Basis.FLOW
                ? office.calendars().wholeYear(asked.from(), asked.to(), target.year())
                : office.calendars().lastDay(asked.to(), target.year());
        return new TargetAnswer.Compared(
                answer(target, language),
                figure == null ? null : computed(target, figure, over, language),
                declared.stream()
                        .map(each -> said(target, each, basis, language))
                        .toList(),
                new TargetAnswer.ComparedPeriod(
                        basis == Basis.FLOW ? asked.from() : null,
                        asked.to(),
                        target.year(),
                        over,
                        period(target, asked, basis, language)));
    }

    private TargetAnswer.Result computed(Target target, Figure figure, boolean over, Language language) {
        Long amount = figure.numerator() == null ? figure.value() : figure.numerator();
        var result = new Achievement.Result(amount, figure.denominator(), figure.qualifier(), over);
        return result("computed", words.display(figure, language), Achievement.of(target.goal(), result), language);
    }

    private TargetAnswer.Result said(Target target, DeclaredFigure figure, Basis basis, Language language) {
        Statement said = figure.statement();
        String display = words.display(said, language);
        if (said.outcome() != null) {
            return new TargetAnswer.Result(figure.source(), display, said.outcome(), null, null, null);
        }
        boolean over = basis == Basis.FLOW
                ? office.calendars().wholeYear(figure.from(), figure.to(), target.year())
                : office.calendars().lastDay(figure.to(), target.year());
        // Of a range nobody knows which part of the target it is, so none is told.
        Long value = said.upTo() == null ? said.value() : null;
        Long amount = said.numerator() == null ? value : said.numerator();
        var result = new Achievement.Result(amount, said.denominator(), said.qualifier(), over);
        return result(figure.source(), display, Achievement.of(target.goal(), result), language);
    }

    private static TargetAnswer.Result result(
            String source, String display, Achievement achievement, Language language) {
        Fraction percentage = achievement.percentage();
        return new TargetAnswer.Result(
                source,
                display,
                null,
                percentage,
                percentage == null ? null : Formats.percent(language, percentage.numerator(), percentage.denominator()),
                achievement.reached());
    }

    private String period(Target target, Asked asked, Basis basis, Language language) {
        String to = Formats.date(asked.to());
        String year = Integer.toString(target.year());
        if (basis != Basis.FLOW) {
            return messages.text(language, "compared.stock", to, year);
        }
        String from = Formats.date(asked.from());
        return office.calendars()
                .free(asked.from(), asked.to())
                .months()
                .map(months -> messages.text(language, "compared.months", months.toString(), from, to, year))
                .orElseGet(() -> messages.text(language, "compared.days", from, to, year));
    }
}
