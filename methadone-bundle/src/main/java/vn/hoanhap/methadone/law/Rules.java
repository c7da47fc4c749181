package vn.hoanhap.methadone.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Knows the rules of each day. Where none is shipped nothing is computed and nothing refused. Immutable. */
public final class Rules {

    private static final String FOR_MINORS = "MINOR";

    private final List<AnswerRule> answers;
    private final List<ConsentRule> consents;
    private final List<PaperRule> papers;
    private final List<Reminder> reminders;

    private Rules() {
        answers = new RuleFile("answers", 1)
                .shipped(line -> new AnswerRule(line.number(0), line.basis()), AnswerRule::basis, (one, other) -> true);
        consents = new RuleFile("consent", 2)
                .shipped(
                        line -> new ConsentRule(line.number(0), line.number(1), line.basis()),
                        ConsentRule::basis,
                        (one, other) -> true);
        papers = new RuleFile("papers", 2)
                .shipped(
                        line -> new PaperRule(
                                line.constant(Paper.class, 0).name(),
                                line.cells().get(1).equals(FOR_MINORS),
                                line.basis()),
                        PaperRule::basis,
                        (one, other) -> one.code().equals(other.code()));
        reminders = new RuleFile("reminders", 2)
                .shipped(
                        line -> new Reminder(line.constant(Reminder.Of.class, 0), line.number(1), line.basis()),
                        Reminder::basis,
                        (one, other) -> one.of() == other.of());
    }

    /** Reads the rules that this bundle brings. */
    public static Rules shipped() {
        return new Rules();
    }

    /** Returns how long a facility has for its answer. */
    public Optional<AnswerRule> answer(LocalDate on) {
        return answers.stream().filter(rule -> rule.basis().holdsOn(on)).findFirst();
    }

    /** Returns for whom a representative must consent. */
    public Optional<ConsentRule> consent(LocalDate on) {
        return consents.stream().filter(rule -> rule.basis().holdsOn(on)).findFirst();
    }

    /** Returns the papers that are asked for. */
    public List<PaperRule> papers(LocalDate on) {
        return papers.stream().filter(rule -> rule.basis().holdsOn(on)).toList();
    }

    /** Returns after how many days somebody is reminded. */
    public Optional<Reminder> reminder(Reminder.Of of, LocalDate on) {
        return reminders.stream()
                .filter(rule -> rule.of() == of && rule.basis().holdsOn(on))
                .findFirst();
    }
}
