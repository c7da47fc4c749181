package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleFileException;
import vn.hoanhap.parts.law.RuleLine;

/** Holds what the law says about care, day by day. Immutable; read once from the files of the bundle. */
public final class CareLaw {

    private static final int LAW_CELLS = 5;
    private static final int REGIME_CELLS = 13;
    private static final int EXIT_CELLS = 8;
    private static final int FORM_CELLS = 6;

    private final List<Law> laws;
    private final List<Regime> regimes;
    private final List<Exit> exits;
    private final Terms terms;
    private final Suspensions suspensions;
    private final WorkCalendar calendar;
    private final Deadlines deadlines;
    private final ImprovedRules improved;
    private final VisitRules visits;
    private final CodeLists lists;
    private final List<PrintedForm> forms;
    private final Facilities facilities;
    private final AreaRules areas;

    private CareLaw(WorkCalendar calendar) {
        laws = RuleFile.rules(lines("laws"), CareLaw::law, Law::basis, (one, other) -> true);
        regimes = RuleFile.rules(lines("regimes"), CareLaw::regime, Regime::basis, (one, other) -> one.code()
                .equals(other.code()));
        exits = RuleFile.rules(
                lines("exits"),
                CareLaw::exit,
                Exit::basis,
                (one, other) -> one.kind() == other.kind() && one.code().equals(other.code()));
        terms = new Terms(Terms.rules(lines("terms")), Terms.transitions(lines("transitions")));
        suspensions = new Suspensions(Suspensions.rules(lines("suspensions")));
        this.calendar = calendar;
        deadlines = new Deadlines(Deadlines.rules(lines("deadlines")), calendar);
        improved = new ImprovedRules(ImprovedRules.rules(lines("improved")));
        visits = new VisitRules(VisitRules.rules(lines("visits")));
        lists = new CodeLists(CodeLists.rules(lines("lists")));
        facilities = new Facilities(Facilities.rules(lines("facilities")));
        forms = RuleFile.rules(
                lines("forms"), CareLaw::form, PrintedForm::basis, (one, other) -> one.kind() == other.kind());
        areas = new AreaRules(AreaRules.rules(lines("areas")));
    }

    /**
     * Reads what ships with the bundle.
     *
     * @param calendar when offices work
     * @throws RuleFileException if a line is wrong, naming file and line
     */
    public static CareLaw shipped(WorkCalendar calendar) {
        return new CareLaw(calendar);
    }

    private static List<RuleLine> lines(String name) {
        return RuleFile.shipped(CareLaw.class, name + ".txt", "hoanhap-care-" + name);
    }

    private static Law law(RuleLine line) {
        line.requireCells(LAW_CELLS);
        return new Law(line.text(0), line.basis(1));
    }

    private static Regime regime(RuleLine line) {
        line.requireCells(REGIME_CELLS);
        return new Regime(
                line.text(0),
                line.constant(Kind.class, 1),
                line.constant(Regime.Way.class, 2),
                line.constant(Regime.Completes.class, 3),
                new Regime.Ages(line.optionalNumber(4), line.optionalNumber(5)),
                line.text(6),
                line.basis(7),
                new Text(line.text(11), line.text(12)));
    }

    private static Exit exit(RuleLine line) {
        line.requireCells(EXIT_CELLS);
        return new Exit(line.constant(Kind.class, 0), line.text(1), line.yes(2), line.yes(3), line.basis(4));
    }

    private static PrintedForm form(RuleLine line) {
        line.requireCells(FORM_CELLS);
        return new PrintedForm(line.constant(Kind.class, 0), line.text(1), line.basis(2));
    }

    /** Returns the printed form that is due on a day; empty when none is shipped for it. */
    public Optional<PrintedForm> form(Kind kind, LocalDate on) {
        return forms.stream()
                .filter(form -> form.kind() == kind && form.basis().holdsOn(on))
                .findFirst();
    }

    /** Returns the law in force on a day; empty when none is shipped for it. */
    public Optional<Law> on(LocalDate day) {
        return laws.stream().filter(law -> law.basis().holdsOn(day)).findFirst();
    }

    /** Returns the laws, the oldest first. */
    public List<Law> laws() {
        return laws;
    }

    /** Returns what the law knows on a day, in the order of the file. */
    public List<Regime> regimes(LocalDate on) {
        return regimes.stream().filter(regime -> regime.basis().holdsOn(on)).toList();
    }

    /** Returns a regime as it stands on a day, else as it stands in the law nearest to that day; empty for an unknown code. */
    public Optional<Regime> regime(String code, LocalDate on) {
        Predicate<Regime> same = regime -> regime.code().equals(code);
        Optional<Regime> held = regimes(on).stream().filter(same).findFirst();
        if (held.isPresent()) {
            return held;
        }
        List<Regime> all = regimes.stream().filter(same).toList();
        return all.stream()
                .filter(regime -> regime.basis().from() != null
                        && !on.isBefore(regime.basis().from()))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /** Returns the codes of all regimes of these kinds, in any law. */
    public Set<String> codes(Set<Kind> kinds) {
        return regimes.stream()
                .filter(regime -> kinds.contains(regime.kind()))
                .map(Regime::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns for which reasons somebody may leave a list on a day; none when no law is shipped for it. */
    public List<Exit> exits(Kind kind, LocalDate on) {
        return exits.stream()
                .filter(exit -> exit.kind() == kind && exit.basis().holdsOn(on))
                .toList();
    }

    /** Returns the codes of all reasons for which somebody may leave a list, in any law. */
    public Set<String> exitCodes() {
        return exits.stream().map(Exit::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns how long things last. */
    public Terms terms() {
        return terms;
    }

    /** Returns what interruptions do. */
    public Suspensions suspensions() {
        return suspensions;
    }

    /** Returns by when things are to be done. */
    public Deadlines deadlines() {
        return deadlines;
    }

    /** Returns when offices work. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** Returns after how long somebody should be visited. */
    public VisitRules visits() {
        return visits;
    }

    /** Returns what can be chosen. */
    public CodeLists lists() {
        return lists;
    }

    /** Returns who may carry out a form of rehabilitation. */
    public Facilities facilities() {
        return facilities;
    }

    /** Returns when somebody counts as improved. */
    public ImprovedRules improved() {
        return improved;
    }

    /** Returns how areas are classed. */
    public AreaRules areas() {
        return areas;
    }
}
