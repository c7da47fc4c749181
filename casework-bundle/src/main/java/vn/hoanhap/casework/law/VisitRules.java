package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Tells after how long somebody should be visited, by the rule of the day. */
public final class VisitRules {

    private static final int CELLS = 6;

    private final List<VisitRule> rules;

    VisitRules(List<VisitRule> rules) {
        this.rules = List.copyOf(rules);
    }

    static List<VisitRule> rules(List<RuleLine> lines) {
        return RuleFile.rules(
                lines,
                line -> {
                    line.requireCells(CELLS);
                    return new VisitRule(line.constant(VisitRule.Code.class, 0), line.number(1), line.basis(2));
                },
                VisitRule::basis,
                (one, other) -> one.code() == other.code());
    }

    /** Returns the rule of a day; empty when nothing is laid down for it. */
    public Optional<VisitRule> on(VisitRule.Code code, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.code() == code && rule.basis().holdsOn(day))
                .findFirst();
    }
}
