package vn.hoanhap.methadone.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Knows the rules of each day. Where none is shipped nothing is computed and nothing refused. Immutable. */
public final class Rules {

    private static final String FOR_MINORS = "MINOR";

    private final List<AnswerRule> answers;
    private final List<ConsentRule> consents;
    private final List<PaperRule> papers;
    private final List<Reminder> reminders;

    private Rules() {
        answers = answers(lines("answers"));
        consents = RuleFile.rules(lines("consent"), Rules::consent, ConsentRule::basis, (one, other) -> true);
        papers = RuleFile.rules(lines("papers"), Rules::paper, PaperRule::basis, (one, other) -> one.code()
                .equals(other.code()));
        reminders = RuleFile.rules(
                lines("reminders"), Rules::reminder, Reminder::basis, (one, other) -> one.of() == other.of());
    }

    /** Reads the rules that this bundle brings. */
    public static Rules shipped() {
        return new Rules();
    }

    private static List<RuleLine> lines(String name) {
        return RuleFile.shipped(Rules.class, name + ".txt", "hoanhap-methadone-" + name);
    }

    static List<AnswerRule> answers(List<RuleLine> lines) {
        return RuleFile.rules(lines, Rules::answer, AnswerRule::basis, (one, other) -> true);
    }

    private static AnswerRule answer(RuleLine line) {
        line.requireCells(5);
        return new AnswerRule(line.number(0), line.basis(1));
    }

    private static ConsentRule consent(RuleLine line) {
        line.requireCells(6);
        return new ConsentRule(line.number(0), line.number(1), line.basis(2));
    }

    private static PaperRule paper(RuleLine line) {
        line.requireCells(6);
        return new PaperRule(line.constant(Paper.class, 0).name(), line.text(1).equals(FOR_MINORS), line.basis(2));
    }

    private static Reminder reminder(RuleLine line) {
        line.requireCells(6);
        return new Reminder(line.constant(Reminder.Of.class, 0), line.number(1), line.basis(2));
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
