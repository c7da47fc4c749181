package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoanhap.casework.care.Coming.What;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Deadline;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.law.Since;
import vn.hoanhap.parts.sql.Reach;

/** Knows what comes next: terms that end, decisions that are due. What nobody can date is not among it. */
public final class ComingUp {

    private static final String DECIDE_USER = "DECIDE_USER";

    private final CareOffice office;

    /** Looks into the given office. */
    public ComingUp(CareOffice office) {
        this.office = office;
    }

    /** Returns what comes for managements up to a day, the earliest first; of a whole office at most so many are looked at. */
    public List<Coming> managements(LocalDate until, Reach reach, int limit) {
        return inOrder(
                office.managements().table().due(until, reach, limit).stream().flatMap(one -> of(one).stream()), until);
    }

    /** Returns what comes for dossiers up to a day, the earliest first; of a whole office at most so many are looked at. */
    public List<Coming> dossiers(LocalDate until, Reach reach, int limit) {
        return inOrder(
                office.dossiers().table().due(until, reach, limit).stream().flatMap(one -> of(one).stream()), until);
    }

    private static List<Coming> inOrder(Stream<Coming> found, LocalDate until) {
        return found.filter(one -> !one.on().isAfter(until))
                .sorted(Comparator.comparing(Coming::on).thenComparing(Coming::recordId))
                .toList();
    }

    /** Returns what comes next for a management. */
    public Optional<Coming> of(Management one) {
        if (one.state() == ManagementState.EXPECTED) {
            return Optional.of(decision(one));
        }
        if (one.state() != ManagementState.RUNNING) {
            return Optional.empty();
        }
        LocalDate last =
                office.managements().term(one).map(RunningTerm::lastDay).orElse(null);
        return last == null ? Optional.empty() : Optional.of(coming(last, What.TERM_ENDS, one, reference(one.term())));
    }

    /** Only for who uses drugs does the law say by when; others are decided as soon as they are due. */
    private Coming decision(Management one) {
        LocalDate began = one.began().first();
        Optional<Regime> regime = office.desk().law().regimes(began).stream()
                .filter(known -> known.code().equals(one.regime()))
                .findFirst();
        if (regime.filter(known -> known.kind() == Kind.USER).isPresent()
                && office.desk().law().deadlines().of(DECIDE_USER, Since.day(began)) instanceof Deadline.Due due) {
            return coming(due.lastDay(), What.DECIDE, one, due.rule().basis().reference());
        }
        return coming(
                began,
                What.DECIDE,
                one,
                regime.map(known -> known.basis().reference()).orElse(""));
    }

    private static Coming coming(LocalDate on, What what, Management one, String reference) {
        return new Coming(
                on,
                what,
                one.personId(),
                one.unitId(),
                one.id(),
                one.regime(),
                one.began().first(),
                reference);
    }

    /** Returns what comes next for a dossier. */
    public Optional<Coming> of(Dossier one) {
        if (one.state() != DossierState.ADMITTED) {
            return Optional.empty();
        }
        return office.dossiers()
                .term(one)
                .flatMap(term -> Optional.ofNullable(term.lastDay()))
                .map(last -> new Coming(
                        last,
                        What.REHAB_ENDS,
                        one.personId(),
                        one.unitId(),
                        one.id(),
                        one.regime(),
                        one.steps().prepared(),
                        reference(one.term())));
    }

    /** What a decision says goes before what the law would. */
    private static String reference(Management.Term term) {
        String counted = term.reference();
        return term.stated() != null || counted == null ? "" : counted;
    }
}
