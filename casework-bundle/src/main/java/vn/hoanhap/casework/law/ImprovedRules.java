package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Tells from when to when somebody counted as improved: repeated tests, none of them positive. */
public final class ImprovedRules {

    private static final int CELLS = 9;

    private final List<ImprovedRule> rules;

    ImprovedRules(List<ImprovedRule> rules) {
        this.rules = List.copyOf(rules);
    }

    static List<ImprovedRule> rules(List<RuleLine> lines) {
        return RuleFile.rules(lines, ImprovedRules::rule, ImprovedRule::basis, (one, other) -> true);
    }

    private static ImprovedRule rule(RuleLine line) {
        line.requireCells(CELLS);
        ImprovedRule rule = new ImprovedRule(
                line.number(0), line.number(1), line.number(2), results(line, 3), results(line, 4), line.basis(5));
        if (rule.tests() == 0 || rule.counts().stream().anyMatch(rule.breaks()::contains)) {
            throw line.wrong("it asks for no test, or a result counts and breaks at once.");
        }
        return rule;
    }

    private static Set<TestResult> results(RuleLine line, int cell) {
        return Stream.of(line.text(cell).split(",", -1))
                .map(name -> line.constant(TestResult.class, name.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Is a test as far as the rule asks: of a day that is known exactly. */
    public record Tested(LocalDate on, TestResult result) {}

    /**
     * Is a time in which somebody counted as improved.
     *
     * @param from first day
     * @param to last day: by then another test is needed
     */
    public record Span(LocalDate from, LocalDate to) {}

    /** Returns the rule of a day. */
    public Optional<ImprovedRule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.basis().holdsOn(day)).findFirst();
    }

    /** Returns the times in order; they neither overlap nor touch. The order of the tests does not matter. */
    public List<Span> spans(Collection<Tested> tests) {
        Map<LocalDate, Set<TestResult>> days = new TreeMap<>();
        tests.forEach(
                test -> days.computeIfAbsent(test.on(), day -> new TreeSet<>()).add(test.result()));
        List<Span> spans = new ArrayList<>();
        NavigableSet<LocalDate> run = new TreeSet<>();
        days.forEach((day, results) -> on(day).ifPresent(rule -> {
            if (results.stream().anyMatch(rule.breaks()::contains)) {
                run.clear();
                cut(spans, day);
            } else if (results.stream().anyMatch(rule.counts()::contains)) {
                run.add(day);
                reach(rule, run, day).ifPresent(to -> join(spans, new Span(day, to)));
            }
        }));
        return List.copyOf(spans);
    }

    /** Returns until when the run up to a day holds: as long as the youngest tests that are enough lie in the window. */
    private static Optional<LocalDate> reach(ImprovedRule rule, NavigableSet<LocalDate> run, LocalDate day) {
        int counted = 0;
        for (LocalDate earlier : run.descendingSet()) {
            counted++;
            boolean enough = counted >= rule.tests() && ChronoUnit.DAYS.between(earlier, day) >= rule.daysApart();
            LocalDate last = earlier.plusMonths(rule.months());
            if (last.isBefore(day)) {
                return Optional.empty();
            }
            if (enough) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private static void cut(List<Span> spans, LocalDate broken) {
        if (spans.isEmpty()) {
            return;
        }
        Span last = spans.remove(spans.size() - 1);
        LocalDate end = broken.minusDays(1);
        spans.add(last.to().isAfter(end) ? new Span(last.from(), end) : last);
    }

    private static void join(List<Span> spans, Span next) {
        if (!spans.isEmpty()) {
            Span last = spans.get(spans.size() - 1);
            if (!next.from().isAfter(last.to().plusDays(1))) {
                spans.set(
                        spans.size() - 1, new Span(last.from(), last.to().isAfter(next.to()) ? last.to() : next.to()));
                return;
            }
        }
        spans.add(next);
    }
}
