package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Visit.Reason;
import vn.hoanhap.casework.care.Visit.Why;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.law.Deadline;
import vn.hoanhap.casework.law.VisitRule;
import vn.hoanhap.casework.store.NextSteps;

/** Finds why somebody should be visited on a day: what is due, what was agreed, how long nobody came. */
final class VisitReasons {

    private final CareOffice office;
    private final ComingUp comingUp;
    private final LocalDate day;

    VisitReasons(CareOffice office, LocalDate day) {
        this.office = office;
        this.comingUp = new ComingUp(office);
        this.day = day;
    }

    /** Returns the last day that is near enough to call for a visit now. */
    LocalDate ahead() {
        return day.plusDays(office.desk()
                .law()
                .visits()
                .on(VisitRule.Code.AHEAD, day)
                .map(VisitRule::days)
                .orElse(0));
    }

    /**
     * Returns the reasons for one human being, the most urgent first.
     *
     * @param looksAfter whether who asks sees after where people live
     */
    List<Reason> of(List<Management> managements, LastKnown.Of known, boolean looksAfter) {
        List<Reason> reasons = new ArrayList<>();
        managements.forEach(one -> due(one).ifPresent(reasons::add));
        LocalDate began = managements.stream()
                .map(one -> one.began().last())
                .min(LocalDate::compareTo)
                .orElse(day);
        LocalDate met = known.met();
        LocalDate tested = known.tested();
        silence(VisitRule.Code.SILENT, met == null ? Why.NEVER_MET : Why.SILENT, met == null ? began : met)
                .ifPresent(reasons::add);
        silence(
                        VisitRule.Code.UNTESTED,
                        tested == null ? Why.NEVER_TESTED : Why.UNTESTED,
                        tested == null ? began : tested)
                .ifPresent(reasons::add);
        agreed(known.agreed(), met).ifPresent(reasons::add);
        Optional.ofNullable(known.planned())
                .map(due -> new Reason(Why.PLAN_STEP, due, null, ""))
                .ifPresent(reasons::add);
        relapsed(known.relapsed(), met).ifPresent(reasons::add);
        if (looksAfter) {
            residence(managements, known.lookedAfter()).ifPresent(reasons::add);
        }
        reasons.sort(Comparator.comparing((Reason reason) -> reason.rank(day))
                .thenComparing(Reason::due)
                .thenComparing(Reason::why));
        return reasons;
    }

    private Optional<Reason> due(Management one) {
        return comingUp.of(one)
                .filter(coming -> !coming.on().isAfter(ahead()))
                .map(coming -> new Reason(
                        coming.what() == Coming.What.DECIDE ? Why.DECIDE : Why.TERM_ENDS,
                        coming.on(),
                        null,
                        coming.reference()));
    }

    private Optional<Reason> silence(VisitRule.Code code, Why why, LocalDate since) {
        return office.desk()
                .law()
                .visits()
                .on(code, day)
                .map(rule -> new Reason(
                        why, since.plusDays(rule.days()), since, rule.basis().reference()))
                .filter(reason -> !reason.due().isAfter(day));
    }

    /** What was agreed is done, or agreed anew, with the next meeting. */
    private Optional<Reason> agreed(NextSteps.@Nullable Agreed agreed, @Nullable LocalDate met) {
        return Optional.ofNullable(agreed)
                .filter(one -> met == null || !met.isAfter(one.met()))
                .filter(one -> !one.due().isAfter(ahead()))
                .map(one -> new Reason(Why.AGREED, one.due(), null, ""));
    }

    /** Who was met on the day itself may have told it then: somebody should come again. */
    private Optional<Reason> relapsed(@Nullable LocalDate relapse, @Nullable LocalDate met) {
        if (relapse == null || (met != null && met.isAfter(relapse))) {
            return Optional.empty();
        }
        return office.desk()
                .law()
                .visits()
                .on(VisitRule.Code.RELAPSED, day)
                .map(rule -> new Reason(
                        Why.RELAPSED,
                        relapse.plusDays(rule.days()),
                        relapse,
                        rule.basis().reference()));
    }

    private Optional<Reason> residence(List<Management> managements, @Nullable LocalDate looked) {
        return managements.stream()
                .flatMap(one -> office.residence().due(one, looked, day).stream())
                .min(Comparator.comparing(Deadline.Due::lastDay))
                .filter(due -> !due.lastDay().isAfter(day))
                .map(due -> new Reason(
                        Why.RESIDENCE, due.lastDay(), null, due.rule().basis().reference()));
    }
}
