package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.law.Certainty;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Tells how long something lasts, by the law of the day on which it began and by what holds when laws change. */
public final class Terms {

    private static final int CELLS = 8;
    private static final int TRANSITION_CELLS = 6;

    private final List<TermRule> rules;
    private final List<Transition> transitions;

    Terms(List<TermRule> rules, List<Transition> transitions) {
        this.rules = List.copyOf(rules);
        this.transitions = List.copyOf(transitions);
    }

    static List<TermRule> rules(List<RuleLine> lines) {
        return RuleFile.rules(lines, Terms::rule, TermRule::basis, Terms::same);
    }

    private static TermRule rule(RuleLine line) {
        line.requireCells(CELLS);
        int least = line.number(2);
        int most = line.number(3);
        if (least > most) {
            throw line.wrong("the shortest term is longer than the longest. Exchange them.");
        }
        return new TermRule(line.text(0), line.constant(TermCase.class, 1), least, most, line.basis(4));
    }

    private static boolean same(TermRule one, TermRule other) {
        return one.regime().equals(other.regime())
                && (one.of() == other.of() || one.of() == TermCase.ANY || other.of() == TermCase.ANY);
    }

    static List<Transition> transitions(List<RuleLine> lines) {
        return lines.stream()
                .map(line -> {
                    line.requireCells(TRANSITION_CELLS);
                    return new Transition(
                            line.constant(Kind.class, 0),
                            line.day(1),
                            line.constant(Transition.Case.class, 2),
                            line.constant(Transition.Effect.class, 3),
                            line.text(4),
                            line.constant(Certainty.class, 5));
                })
                .sorted(Comparator.comparing(Transition::on))
                .toList();
    }

    /**
     * Asks for a term.
     *
     * @param regime code of the regime
     * @param kind its kind
     * @param of which of its terms
     * @param decidedOn day of the decision; null when it is not known
     * @param beganOn day from which the term counts
     */
    public record Asked(
            String regime, Kind kind, TermCase of, @Nullable LocalDate decidedOn, LocalDate beganOn) {}

    /** Returns the term. */
    public TermAnswer of(Asked asked) {
        for (Transition one : transitions) {
            if (one.kind() != asked.kind()) {
                continue;
            }
            if (one.of() == Transition.Case.WAITING && waited(asked, one)) {
                return changed(asked, one, asked.decidedOn() == null ? asked.beganOn() : asked.decidedOn());
            }
            if (one.of() == Transition.Case.RUNNING && ran(asked, one)) {
                return changed(asked, one, asked.beganOn());
            }
        }
        return by(asked, asked.beganOn());
    }

    private static boolean waited(Asked asked, Transition change) {
        LocalDate decided = asked.decidedOn();
        return decided != null
                && decided.isBefore(change.on())
                && !asked.beganOn().isBefore(change.on());
    }

    /** Who began before a change runs under it, unless the old law let the term end before. */
    private boolean ran(Asked asked, Transition change) {
        if (!asked.beganOn().isBefore(change.on())) {
            return false;
        }
        return !(by(asked, asked.beganOn()) instanceof TermAnswer.Known known)
                || !known.latest().isBefore(change.on());
    }

    private TermAnswer changed(Asked asked, Transition change, LocalDate oldDay) {
        return switch (change.effect()) {
            case OLD -> by(asked, oldDay);
            case NEW -> by(asked, change.on());
            case SILENT -> agreed(by(asked, oldDay), by(asked, change.on()), change);
        };
    }

    /** Where the text is silent, a term is told only if both laws give the same; without a law before there is none. */
    private static TermAnswer agreed(TermAnswer before, TermAnswer after, Transition change) {
        if (before instanceof TermAnswer.Known old && after instanceof TermAnswer.Known young) {
            boolean same =
                    old.earliest().equals(young.earliest()) && old.latest().equals(young.latest());
            return same ? old : new TermAnswer.Silent(change);
        }
        return before instanceof TermAnswer.NoRule ? before : new TermAnswer.Silent(change);
    }

    private TermAnswer by(Asked asked, LocalDate day) {
        List<TermRule> found = rules.stream()
                .filter(rule ->
                        rule.regime().equals(asked.regime()) && rule.basis().holdsOn(day))
                .filter(rule -> rule.of() == TermCase.ANY || asked.of() == TermCase.UNKNOWN || rule.of() == asked.of())
                .toList();
        if (found.isEmpty()) {
            return new TermAnswer.NoRule(day);
        }
        int least = found.stream().mapToInt(TermRule::least).min().orElseThrow();
        int most = found.stream().mapToInt(TermRule::most).max().orElseThrow();
        return new TermAnswer.Known(
                TermRule.lastDay(asked.beganOn(), least), TermRule.lastDay(asked.beganOn(), most), found);
    }

    /** Returns the rules in force on a day, in the order of the file. */
    public List<TermRule> rules(LocalDate on) {
        return rules.stream().filter(rule -> rule.basis().holdsOn(on)).toList();
    }

    /** Returns what holds for who is under way when a law changes, the oldest first. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** Returns the transition that begins with a day, for a kind. */
    public Optional<Transition> transition(Kind kind, LocalDate on, Transition.Case of) {
        return transitions.stream()
                .filter(one -> one.kind() == kind && one.on().equals(on) && one.of() == of)
                .findFirst();
    }
}
