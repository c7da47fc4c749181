package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Evidence;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.store.JournalView;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.time.Dated;

/**
 * Gathers what speaks for and against taking somebody off a list, over all records of the human being, within the time on the
 * list: nobody types it in. What it finds is kept as it stood.
 */
final class EvidenceDesk {

    private static final String MET = "contact.made";
    private static final int MOST_MEETINGS = 60;

    private final CareOffice office;
    private final JournalView journal;

    EvidenceDesk(CareOffice office) {
        this.office = office;
        this.journal = new JournalView(office.desk().sql());
    }

    /** Returns what there is on a day. */
    List<Evidence> gather(Management management, LocalDate day) {
        LocalDate from = management.began().first();
        long person = management.personId();
        List<Evidence> found = new ArrayList<>();
        found.add(term(management, day));
        for (DrugTest test : office.tests().ofPerson(person, Scope.EVERYTHING)) {
            add(
                    found,
                    Evidence.Kind.TEST,
                    test.id(),
                    test.taken(),
                    test.result().name(),
                    from,
                    day);
        }
        Set<Long> records = office.desk().sql().sameHuman(person);
        journal.lines(MET, records, from, day, MOST_MEETINGS)
                .forEach(line -> found.add(new Evidence(Evidence.Kind.MET, line.id(), line.on(), "")));
        for (PlanStep step : office.plans().ofPerson(person, Scope.EVERYTHING)) {
            LocalDate ended = step.ended();
            if (step.state() == PlanStepState.DONE && ended != null) {
                add(found, Evidence.Kind.STEP, step.id(), Dated.day(ended), step.need(), from, day);
            }
        }
        for (TurningPoint point : office.turningPoints().ofPerson(person, Scope.EVERYTHING)) {
            Evidence.Kind kind = point.relapse() ? Evidence.Kind.RELAPSE : Evidence.Kind.OUTCOME;
            add(found, kind, point.id(), point.happened(), point.turn(), from, day);
        }
        return found;
    }

    private Evidence term(Management management, LocalDate day) {
        LocalDate last =
                office.managements().term(management).map(RunningTerm::servedOn).orElse(null);
        String code = last == null ? Evidence.OPEN : day.isBefore(last) ? Evidence.RUNS : Evidence.OVER;
        return new Evidence(Evidence.Kind.TERM, management.id(), last, code);
    }

    private static void add(
            List<Evidence> found, Evidence.Kind kind, long id, Dated on, String code, LocalDate from, LocalDate to) {
        if (!on.last().isBefore(from) && !on.first().isAfter(to)) {
            found.add(new Evidence(kind, id, on.first(), code));
        }
    }
}
