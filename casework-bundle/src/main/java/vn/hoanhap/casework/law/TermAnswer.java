package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.util.List;

/** Is what the law says about a term. That it says nothing is an answer too: nothing is guessed, and nothing refused. */
public sealed interface TermAnswer {

    /**
     * The law says it.
     *
     * @param earliest last day of the shortest term
     * @param latest last day of the longest term; the same when there is no choice
     * @param rules the rules that were used, one, or several when it is not known which of them holds
     */
    record Known(LocalDate earliest, LocalDate latest, List<TermRule> rules) implements TermAnswer {
        /** Copies the list. */
        public Known {
            rules = List.copyOf(rules);
        }

        /** Tells whether the law leaves no choice. */
        public boolean exact() {
            return earliest.equals(latest);
        }
    }

    /**
     * No rule is shipped for that day.
     *
     * @param on the day whose law would decide
     */
    record NoRule(LocalDate on) implements TermAnswer {}

    /**
     * The law changed meanwhile, and its text does not say what holds.
     *
     * @param transition where it is silent
     */
    record Silent(Transition transition) implements TermAnswer {}
}
