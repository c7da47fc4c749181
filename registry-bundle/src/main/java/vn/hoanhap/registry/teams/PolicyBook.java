package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/**
 * Keeps what provinces ask of teams, each dated with its document. A new policy ends the one before it; none is ever withdrawn,
 * because it says what was asked then.
 */
public final class PolicyBook {
    private static final int MOST_MEMBERS = 500;
    private static final int LONGEST_SOURCE = 300;

    private final JooqTeamPolicies table;
    private final UnitRegister units;
    private final Ids ids;

    PolicyBook(JooqTeamPolicies table, UnitRegister units, Ids ids) {
        this.table = table;
        this.units = units;
        this.ids = ids;
    }

    /**
     * Is a policy as it is entered.
     *
     * @param provinceId the province; null for wherever no province has its own
     * @param kind of team
     * @param from first day
     * @param asks what it asks
     */
    public record Draft(@Nullable Long provinceId, String kind, LocalDate from, TeamPolicy asks) {}

    /** Lists all policies: those of provinces first, the newest first. */
    public List<PolicyEntry> all() {
        return table.all();
    }

    /** Returns what is asked of teams of a kind on a day: by the province itself, else wherever no province has its own. */
    public Optional<PolicyEntry> inForce(String kind, @Nullable Long provinceId, LocalDate on) {
        return table.of(kind, provinceId).stream()
                .filter(entry -> entry.on(on))
                .findFirst()
                .or(() -> provinceId == null ? Optional.empty() : inForce(kind, null, on));
    }

    /** Tells whether a right reaches a province as a whole, or, for null, the whole country. */
    public boolean reaches(Scope scope, @Nullable Long provinceId) {
        return provinceId == null ? scope.everything() : units.reaches(scope, provinceId);
    }

    /** Notes what is wrong with a draft. */
    public void check(Draft draft, Scope scope, Violations faults) {
        TeamPolicy asks = draft.asks();
        Checks.code(faults, "kind", draft.kind(), Codes.TEAM_KINDS);
        Long province = draft.provinceId();
        boolean place = province == null
                || units.asOf(province, draft.from())
                        .map(Unit::level)
                        .filter("PROVINCE"::equals)
                        .isPresent();
        Checks.holds(faults, place, "province", "team.policy.province");
        Checks.holds(faults, !place || reaches(scope, province), "province", "team.policy.reach");
        range(faults, "max_size", asks.minSize(), asks.maxSize());
        range(faults, "max_deputies", asks.minDeputies(), asks.maxDeputies());
        range(faults, "leaders", 0, asks.leaders());
        asks.sources().forEach(source -> Checks.code(faults, "sources", source, Codes.SOURCES));
        Checks.text(faults, "legal_source", asks.legalSource(), LONGEST_SOURCE);
        boolean free = table.of(draft.kind(), province).stream()
                .noneMatch(entry -> entry.from().equals(draft.from()));
        Checks.holds(faults, free, "valid_from", "team.policy.same-day");
    }

    private static void range(Violations faults, String field, int least, int most) {
        boolean fits = least >= 0 && least <= most && most <= MOST_MEMBERS;
        Checks.holds(faults, fits, field, "team.policy.range", MOST_MEMBERS);
    }

    /** Enters a checked policy and returns its id; it holds until the next one that is there already. */
    public long enter(Draft draft) {
        List<PolicyEntry> others = table.of(draft.kind(), draft.provinceId());
        Optional<PolicyEntry> next = others.stream()
                .filter(entry -> entry.from().isAfter(draft.from()))
                .reduce((later, earlier) -> earlier);
        others.stream()
                .filter(entry -> entry.on(draft.from()))
                .forEach(entry -> table.end(entry.id(), draft.from().minusDays(1)));
        long id = ids.next();
        PolicyEntry entry = new PolicyEntry(id, draft.provinceId(), draft.kind(), draft.from(), null, draft.asks());
        table.insert(entry.until(
                next.map(PolicyEntry::from).map(day -> day.minusDays(1)).orElse(null)));
        return id;
    }
}
