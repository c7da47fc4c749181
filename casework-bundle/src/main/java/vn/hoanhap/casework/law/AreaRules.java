package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Knows how areas are classed, day by day. Records keep their class when its scheme no longer holds. */
public final class AreaRules {

    private static final int CELLS = 8;

    private final List<AreaRule> rules;

    AreaRules(List<AreaRule> rules) {
        this.rules = List.copyOf(rules);
    }

    static List<AreaRule> rules(List<RuleLine> lines) {
        return RuleFile.rules(
                lines,
                line -> {
                    line.requireCells(CELLS);
                    return new AreaRule(
                            new AreaCode(line.text(0), line.text(1)), line.number(2), line.yes(3), line.basis(4));
                },
                AreaRule::basis,
                (one, other) -> one.code().equals(other.code()));
    }

    /** Returns the classes of a day, in the order of the file. */
    public List<AreaRule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.basis().holdsOn(day)).toList();
    }

    /** Returns the class as it stands on a day; empty when it does not hold then. */
    public Optional<AreaRule> on(AreaCode code, LocalDate day) {
        return on(day).stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Returns every class of any day, those of the newest scheme first, each once. */
    public Set<AreaCode> codes() {
        return rules.stream()
                .sorted(Comparator.comparing((AreaRule rule) ->
                                Objects.requireNonNullElse(rule.basis().from(), LocalDate.MIN))
                        .reversed())
                .map(AreaRule::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
