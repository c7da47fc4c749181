package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Visit.Reason;
import vn.hoanhap.casework.care.Visit.Why;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.law.VisitRule;
import vn.hoanhap.casework.store.JournalView;
import vn.hoanhap.casework.store.NextSteps;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Reach;

/**
 * Lists whom to visit next, by reasons that everybody can follow: what is due or overdue, how long nobody met the person, how long
 * no test was taken. What a test said is no reason, so that a volunteer may read the list.
 */
public final class VisitList {

    /** So many managements are looked at: whoever serves more has lists to work through. */
    private static final int MOST_LOOKED_AT = 500;

    private static final String MET = "contact.made";

    private final CareOffice office;
    private final ComingUp comingUp;
    private final JournalView journal;
    private final NextSteps nextSteps;

    /** Looks into the given office. */
    public VisitList(CareOffice office) {
        this.office = office;
        this.comingUp = new ComingUp(office);
        this.journal = new JournalView(office.desk().sql());
        this.nextSteps = new NextSteps(office.desk().sql());
    }

    /**
     * Says who asks.
     *
     * @param reach whom they serve
     * @param knowsResults whether they may see what tests said; else a test that was not taken counts as one
     * @param care whose plans they may read; what is due of others is no reason
     * @param limit at most so many
     */
    public record Asked(Reach reach, boolean knowsResults, Scope care, int limit) {}

    /** Returns who should be visited on a day, the most urgent first. */
    public List<Visit> on(LocalDate day, Asked asked) {
        List<Management> open = office.managements().table().open(day, asked.reach(), MOST_LOOKED_AT);
        Set<Long> records = new HashSet<>();
        open.forEach(one -> records.add(one.personId()));
        Humans humans = new Humans(records);
        Map<Long, LocalDate> met = humans.latest(journal.last(MET, humans.records(), day));
        Map<Long, LocalDate> tested =
                humans.latest(office.tests().table().last(humans.records(), day, !asked.knowsResults()));
        LocalDate ahead = day.plusDays(days(VisitRule.Code.AHEAD, day));
        Map<Long, NextSteps.Agreed> agreed =
                humans.together(nextSteps.last(humans.records(), day), NextSteps.Agreed::last);
        Map<Long, LocalDate> planned =
                humans.first(office.plans().table().firstDue(humans.records(), ahead, asked.care()));
        Map<Long, LocalDate> relapsed =
                humans.latest(office.turningPoints().table().lastRelapse(humans.records(), day, asked.care()));
        Map<Long, List<Management>> byHuman = new LinkedHashMap<>();
        open.forEach(one -> byHuman.computeIfAbsent(humans.root(one.personId()), root -> new ArrayList<>())
                .add(one));
        List<Visit> visits = new ArrayList<>();
        byHuman.forEach((root, managements) -> {
            List<Reason> reasons = reasons(managements, met.get(root), tested.get(root), day);
            agreed(agreed.get(root), met.get(root), ahead).ifPresent(reasons::add);
            planned(planned.get(root)).ifPresent(reasons::add);
            relapsed(relapsed.get(root), met.get(root), day).ifPresent(reasons::add);
            reasons.sort(Comparator.comparing((Reason reason) -> reason.rank(day))
                    .thenComparing(Reason::due)
                    .thenComparing(Reason::why));
            Management newest = managements.get(0);
            if (!reasons.isEmpty()) {
                visits.add(new Visit(newest.personId(), newest.unitId(), reasons));
            }
        });
        return visits.stream().sorted(urgentFirst(day)).limit(asked.limit()).toList();
    }

    private static Comparator<Visit> urgentFirst(LocalDate day) {
        return Comparator.comparing((Visit visit) -> visit.reasons().get(0).rank(day))
                .thenComparing(Visit::due)
                .thenComparing(visit -> -visit.reasons().size())
                .thenComparing(Visit::personId);
    }

    /** Knows which records are of one human being. */
    private final class Humans {

        private final Set<Long> records;
        private final Map<Long, Long> roots;

        Humans(Set<Long> some) {
            records = office.desk().sql().sameHumans(some);
            roots = office.desk().sql().roots(records);
        }

        Set<Long> records() {
            return records;
        }

        long root(long record) {
            return roots.getOrDefault(record, record);
        }

        Map<Long, LocalDate> latest(Map<Long, LocalDate> byRecord) {
            return together(byRecord, BinaryOperator.maxBy(Comparator.naturalOrder()));
        }

        Map<Long, LocalDate> first(Map<Long, LocalDate> byRecord) {
            return together(byRecord, BinaryOperator.minBy(Comparator.naturalOrder()));
        }

        <T> Map<Long, T> together(Map<Long, T> byRecord, BinaryOperator<T> both) {
            Map<Long, T> byHuman = new HashMap<>();
            byRecord.forEach((record, known) -> byHuman.merge(root(record), known, both));
            return byHuman;
        }
    }

    /** What was agreed is done, or agreed anew, with the next meeting. */
    private static Optional<Reason> agreed(
            NextSteps.@Nullable Agreed agreed, @Nullable LocalDate met, LocalDate ahead) {
        return Optional.ofNullable(agreed)
                .filter(one -> met == null || !met.isAfter(one.met()))
                .filter(one -> !one.due().isAfter(ahead))
                .map(one -> new Reason(Why.AGREED, one.due(), null, ""));
    }

    private static Optional<Reason> planned(@Nullable LocalDate due) {
        return Optional.ofNullable(due).map(known -> new Reason(Why.PLAN_STEP, known, null, ""));
    }

    /** Who was met on the day itself may have told it then: somebody should come again. */
    private Optional<Reason> relapsed(@Nullable LocalDate relapse, @Nullable LocalDate met, LocalDate day) {
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

    private List<Reason> reasons(
            List<Management> managements, @Nullable LocalDate met, @Nullable LocalDate tested, LocalDate day) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate ahead = day.plusDays(days(VisitRule.Code.AHEAD, day));
        for (Management one : managements) {
            comingUp.of(one)
                    .filter(coming -> !coming.on().isAfter(ahead))
                    .ifPresent(coming -> reasons.add(new Reason(
                            coming.what() == Coming.What.DECIDE ? Why.DECIDE : Why.TERM_ENDS,
                            coming.on(),
                            null,
                            coming.reference())));
        }
        LocalDate began = managements.stream()
                .map(one -> one.began().last())
                .min(LocalDate::compareTo)
                .orElse(day);
        silence(VisitRule.Code.SILENT, met == null ? Why.NEVER_MET : Why.SILENT, since(met, began), day)
                .ifPresent(reasons::add);
        silence(VisitRule.Code.UNTESTED, tested == null ? Why.NEVER_TESTED : Why.UNTESTED, since(tested, began), day)
                .ifPresent(reasons::add);
        return reasons;
    }

    private static LocalDate since(@Nullable LocalDate last, LocalDate began) {
        return last == null ? began : last;
    }

    private Optional<Reason> silence(VisitRule.Code code, Why why, LocalDate since, LocalDate day) {
        return office.desk()
                .law()
                .visits()
                .on(code, day)
                .map(rule -> new Reason(
                        why, since.plusDays(rule.days()), since, rule.basis().reference()))
                .filter(reason -> !reason.due().isAfter(day));
    }

    private int days(VisitRule.Code code, LocalDate day) {
        return office.desk().law().visits().on(code, day).map(VisitRule::days).orElse(0);
    }
}
