package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;

/** Sets what a province asks of its teams. A policy holds from its day on; the earlier ones stay for the days before. */
public final class TeamPolicies {
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_MEMBERS = 200;

    private final JooqPolicies table;
    private final UnitRegister units;

    TeamPolicies(Sql sql, UnitRegister units, Ids ids) {
        this.table = new JooqPolicies(sql, ids);
        this.units = units;
    }

    /**
     * Is a policy to be set.
     *
     * @param kind code of the teams' kind
     * @param provinceId where it holds; null wherever no province has its own
     * @param from the first day on which it holds
     * @param asks what is asked
     */
    public record Draft(String kind, @Nullable Long provinceId, LocalDate from, TeamPolicy asks) {}

    /**
     * Is a policy with its days.
     *
     * @param own whether a province set it for itself
     * @param from the first day on which it holds
     * @param to the last day; null while nothing ends it
     * @param asks what is asked
     */
    public record Dated(
            boolean own, LocalDate from, @Nullable LocalDate to, TeamPolicy asks) {

        private boolean holds(LocalDate on) {
            return !from.isAfter(on) && (to == null || !to.isBefore(on));
        }
    }

    /** Returns what a province asks of teams of a kind on a day: its own policy, else the one for all. */
    public Optional<Dated> inForce(String kind, @Nullable Long provinceId, LocalDate on) {
        Optional<Dated> own = provinceId == null ? Optional.empty() : first(kind, provinceId, on);
        return own.or(() -> first(kind, null, on));
    }

    private Optional<Dated> first(String kind, @Nullable Long provinceId, LocalDate on) {
        return table.of(kind, provinceId).stream()
                .filter(policy -> policy.holds(on))
                .findFirst();
    }

    /** Notes what is wrong with a draft. */
    public void check(Draft draft, Scope scope, Violations faults) {
        TeamPolicy asks = draft.asks();
        Checks.code(faults, "kind", draft.kind(), Codes.TEAM_KINDS);
        Checks.holds(faults, reached(draft.provinceId(), scope), "", "check.reach");
        Checks.text(faults, "legal_source", asks.legalSource(), LONGEST_SOURCE);
        number(faults, "min_size", asks.minSize());
        number(faults, "leaders", asks.leaders());
        number(faults, "min_deputies", asks.minDeputies());
        order(faults, "max_size", asks.minSize(), asks.maxSize());
        order(faults, "max_deputies", asks.minDeputies(), asks.maxDeputies());
    }

    private boolean reached(@Nullable Long provinceId, Scope scope) {
        return provinceId == null ? scope.everything() : units.reaches(scope, provinceId);
    }

    private static void number(Violations faults, String field, int number) {
        Checks.holds(faults, number >= 0 && number <= MOST_MEMBERS, field, "policy.number", MOST_MEMBERS);
    }

    private static void order(Violations faults, String field, int least, int most) {
        Checks.holds(faults, most >= least && most <= MOST_MEMBERS, field, "policy.order", Math.max(least, 0));
    }

    /** Sets a checked policy; one that begins on the same day is replaced. */
    public void set(Draft draft) {
        table.put(draft);
    }
}
