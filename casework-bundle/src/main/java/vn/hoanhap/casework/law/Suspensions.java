package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Works out what interruptions do to a term, by the law of the day on which each began. */
public final class Suspensions {

    private static final int CELLS = 8;
    private static final String OTHER = "OTHER";

    private final List<Suspension> rules;

    Suspensions(List<Suspension> rules) {
        this.rules = List.copyOf(rules);
    }

    static List<Suspension> rules(List<RuleLine> lines) {
        return RuleFile.rules(
                lines,
                line -> {
                    line.requireCells(CELLS);
                    return new Suspension(
                            line.constant(Kind.class, 0),
                            line.text(1),
                            line.constant(Suspension.Effect.class, 2),
                            line.optionalNumber(3),
                            line.basis(4));
                },
                Suspension::basis,
                (one, other) -> one.kind() == other.kind() && one.reason().equals(other.reason()));
    }

    /** Returns the rules in force on a day, in the order of the file. */
    public List<Suspension> rules(LocalDate on) {
        return rules.stream().filter(rule -> rule.basis().holdsOn(on)).toList();
    }

    /** Returns the codes of all reasons of interruptions, in any law; the last stands for those of which no law speaks. */
    public Set<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>(
                rules.stream().map(Suspension::reason).sorted().toList());
        reasons.add(OTHER);
        return reasons;
    }

    /** Tells whether an interruption ends a term for good, by the law of the day on which it began. */
    public boolean ends(Kind kind, Interruption one) {
        return rule(kind, one.reason(), one.from())
                .filter(rule -> rule.effect() == Suspension.Effect.ENDS)
                .isPresent();
    }

    /** Returns what holds for a reason on a day. */
    public Optional<Suspension> rule(Kind kind, String reason, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind
                        && rule.reason().equals(reason)
                        && rule.basis().holdsOn(on))
                .findFirst();
    }

    /**
     * Returns where a term stands.
     *
     * @param lastDay its last day without interruptions
     * @param interruptions they do not overlap
     */
    public RunningTerm apply(Kind kind, LocalDate lastDay, List<Interruption> interruptions) {
        RunningTerm term = new RunningTerm(RunningTerm.State.RUNS, lastDay, false);
        List<Interruption> inOrder = interruptions.stream()
                .sorted(Comparator.comparing(Interruption::from))
                .toList();
        for (Interruption one : inOrder) {
            LocalDate end = term.lastDay();
            if (term.state() != RunningTerm.State.RUNS
                    || end == null
                    || one.from().isAfter(end)) {
                break;
            }
            term = after(term, end, one, rule(kind, one.reason(), one.from()));
        }
        return term;
    }

    private static RunningTerm after(RunningTerm term, LocalDate end, Interruption one, Optional<Suspension> found) {
        if (found.isEmpty()) {
            return new RunningTerm(term.state(), end, true);
        }
        Suspension rule = found.get();
        return switch (rule.effect()) {
            case ENDS -> new RunningTerm(RunningTerm.State.ENDED, one.from().minusDays(1), term.doubtful());
            case COUNTS -> new RunningTerm(RunningTerm.State.RUNS, served(end, one, rule), term.doubtful());
            case REST_LATER -> later(term, end, one);
        };
    }

    /** A rest that is too short to be served ends with the interruption. */
    private static LocalDate served(LocalDate end, Interruption one, Suspension rule) {
        Integer least = rule.leastRest();
        LocalDate until = one.until();
        if (least == null || until == null || !until.isBefore(end)) {
            return end;
        }
        return until.plusMonths(least).isAfter(end) ? until : end;
    }

    private static RunningTerm later(RunningTerm term, LocalDate end, Interruption one) {
        LocalDate until = one.until();
        if (until == null) {
            return new RunningTerm(RunningTerm.State.RESTS, null, term.doubtful());
        }
        long days = ChronoUnit.DAYS.between(one.from(), until) + 1;
        return new RunningTerm(RunningTerm.State.RUNS, end.plusDays(days), term.doubtful());
    }
}
