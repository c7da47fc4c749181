package vn.hoanhap.registry.teams;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.team.TeamState;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.units.UnitRegister;

/**
 * Compares teams with what their provinces ask of them. Asks the tables once for all teams of a page. Only a team that is
 * active is compared: nobody asks a dissolved team for members.
 */
final class PolicyCheck {
    private final JooqTeamPolicies table;
    private final JooqMemberships memberships;
    private final UnitRegister units;

    PolicyCheck(JooqTeamPolicies table, JooqMemberships memberships, UnitRegister units) {
        this.table = table;
        this.memberships = memberships;
        this.units = units;
    }

    /** Returns what is not as the policy asks on a day, by team; teams that are as asked are left out. */
    Map<Long, List<Text>> warnings(Collection<Team> asked, LocalDate on) {
        List<Team> active =
                asked.stream().filter(team -> team.state() == TeamState.ACTIVE).toList();
        List<PolicyEntry> policies = table.on(active.stream().map(Team::kind).collect(Collectors.toSet()), on);
        if (policies.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Membership>> members =
                memberships.ofTeams(active.stream().map(Team::id).toList(), on);
        Map<Long, Long> provinces = provinces(active, policies, on);
        Map<Long, List<Text>> warnings = new LinkedHashMap<>();
        for (Team team : active) {
            List<Text> points = policy(policies, team.kind(), provinces.get(team.unitId()))
                    .map(policy -> policy.warnings(members.getOrDefault(team.id(), List.of())))
                    .orElse(List.of());
            if (!points.isEmpty()) {
                warnings.put(team.id(), points);
            }
        }
        return warnings;
    }

    /** While no province has a policy of its own, nobody needs to know which one a team is in. */
    private Map<Long, Long> provinces(List<Team> active, List<PolicyEntry> policies, LocalDate on) {
        if (policies.stream().allMatch(policy -> policy.provinceId() == null)) {
            return Map.of();
        }
        Set<Long> places = active.stream().map(Team::unitId).collect(Collectors.toSet());
        return units.tops(places, on);
    }

    /** The province's own policy goes before the general one; the tables answer in that order. */
    private static Optional<TeamPolicy> policy(List<PolicyEntry> policies, String kind, @Nullable Long provinceId) {
        return policies.stream()
                .filter(policy -> policy.kind().equals(kind))
                .filter(policy -> policy.provinceId() == null || Objects.equals(policy.provinceId(), provinceId))
                .findFirst()
                .map(PolicyEntry::asks);
    }
}
