package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.casework.care.Visit.Reason;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.parts.sql.Reach;

/**
 * Lists whom to visit next, by reasons that everybody can follow: what is due or overdue, how long nobody met the person, how long
 * no test was taken. What a test said is no reason, so that a volunteer may read the list.
 */
public final class VisitList {

    /** So many managements are looked at: whoever serves more has lists to work through. */
    private static final int MOST_LOOKED_AT = 500;

    private final CareOffice office;

    /** Looks into the given office. */
    public VisitList(CareOffice office) {
        this.office = office;
    }

    /**
     * Says who asks.
     *
     * @param reach whom they serve
     * @param knowsResults whether they may see what tests said; else a test that was not taken counts as one
     * @param care whose plans they may read; what is due of others is no reason
     * @param knowsMeetings whether they may read of meetings; for others what was agreed there is no reason
     * @param looksAfter whether they see after where people live; for others that is no reason
     * @param limit at most so many
     */
    public record Asked(
            Reach reach, boolean knowsResults, Scope care, boolean knowsMeetings, boolean looksAfter, int limit) {}

    /** Returns who should be visited on a day, the most urgent first. */
    public List<Visit> on(LocalDate day, Asked asked) {
        VisitReasons why = new VisitReasons(office, day);
        List<Management> open = office.managements().table().open(day, asked.reach(), MOST_LOOKED_AT);
        Set<Long> people = open.stream().map(Management::personId).collect(Collectors.toSet());
        LastKnown known = new LastKnown(office, people, day, why.ahead(), asked);
        Map<Long, List<Management>> byHuman = new LinkedHashMap<>();
        open.forEach(one -> byHuman.computeIfAbsent(known.root(one.personId()), root -> new ArrayList<>())
                .add(one));
        List<Visit> visits = new ArrayList<>();
        byHuman.forEach((root, managements) -> {
            List<Reason> reasons = why.of(managements, known.of(root), asked.looksAfter());
            Management newest = managements.get(0);
            if (!reasons.isEmpty()) {
                visits.add(new Visit(newest.personId(), newest.unitId(), reasons));
            }
        });
        return visits.stream()
                .sorted(Comparator.comparing(
                                (Visit visit) -> visit.reasons().get(0).rank(day))
                        .thenComparing(Visit::due)
                        .thenComparing(visit -> -visit.reasons().size())
                        .thenComparing(Visit::personId))
                .limit(asked.limit())
                .toList();
    }
}
