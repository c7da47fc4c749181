package vn.hoanhap.registry.contacts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Scope;

/** Tells what is to be done next with human beings: the last contact with one counts, whichever record it was written to. */
final class NextSteps {
    private static final int MOST_LOOKED_AT = 5000;

    private final JooqNextSteps plans;
    private final JooqContacts contacts;

    NextSteps(JooqNextSteps plans, JooqContacts contacts) {
        this.plans = plans;
        this.contacts = contacts;
    }

    /** Returns what is to be done, the earliest first. */
    List<NextStep> list(LocalDate day, LocalDate until, Scope scope, int limit) {
        List<JooqNextSteps.Plan> found = plans.plans(day, until, scope, MOST_LOOKED_AT);
        Map<Long, Long> roots =
                plans.roots(found.stream().map(JooqNextSteps.Plan::personId).collect(Collectors.toSet()));
        Map<Long, LocalDate> last = lastContacts(found, roots, day);
        List<JooqNextSteps.Plan> open = found.stream()
                .distinct()
                .filter(plan -> plan.metOn().equals(last.get(root(roots, plan.personId()))))
                .sorted(Comparator.comparing(JooqNextSteps.Plan::dueOn).thenComparing(JooqNextSteps.Plan::contactId))
                .limit(limit)
                .toList();
        Map<Long, ContactEntry> entries = entries(open);
        return open.stream()
                .map(plan -> new NextStep(
                        root(roots, plan.personId()), Objects.requireNonNull(entries.get(plan.contactId()))))
                .toList();
    }

    private Map<Long, LocalDate> lastContacts(List<JooqNextSteps.Plan> found, Map<Long, Long> roots, LocalDate day) {
        Set<Long> humans =
                found.stream().map(plan -> root(roots, plan.personId())).collect(Collectors.toSet());
        Map<Long, Long> merged = plans.mergedInto(humans);
        Set<Long> records = new HashSet<>(humans);
        records.addAll(merged.keySet());
        Map<Long, LocalDate> last = new HashMap<>();
        plans.lastDays(records, day)
                .forEach((record, on) ->
                        last.merge(root(merged, record), on, (one, other) -> one.isAfter(other) ? one : other));
        return last;
    }

    private Map<Long, ContactEntry> entries(List<JooqNextSteps.Plan> open) {
        Set<Long> ids = open.stream().map(JooqNextSteps.Plan::contactId).collect(Collectors.toSet());
        return contacts.findAll(ids).stream().collect(Collectors.toMap(ContactEntry::id, entry -> entry));
    }

    private static long root(Map<Long, Long> roots, long record) {
        return roots.getOrDefault(record, record);
    }
}
