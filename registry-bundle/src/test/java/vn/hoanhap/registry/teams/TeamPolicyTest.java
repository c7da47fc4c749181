package vn.hoanhap.registry.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamPolicyTest {
    private static final TeamPolicy POLICY =
            new TeamPolicy(5, 10, 1, 1, 2, List.of("YOUTH_UNION", "WOMENS_UNION"), "TTLT 24/2012");

    @Test
    void hasNothingToSayAboutATeamOfFiveWithLeaderAndDeputy() {
        assertThat(POLICY.warnings(members("LEADER", "DEPUTY", "VOLUNTEER", "VOLUNTEER", "VOLUNTEER")))
                .isEmpty();
    }

    @Test
    void warnsOfSizeLeadersAndDeputies() {
        assertThat(POLICY.warnings(members("LEADER", "LEADER", "VOLUNTEER")))
                .extracting(warning -> warning.en())
                .containsExactly(
                        "The team has 3 members; the rule is 5 to 10 (TTLT 24/2012).",
                        "The team has 2 leaders; the rule is 1 (TTLT 24/2012).",
                        "The team has 0 deputies; the rule is 1 to 2 (TTLT 24/2012).");
    }

    @Test
    void warnsOfMembersFromOtherOrganisationsButNotOfUnknownOnes() {
        List<Membership> members = new ArrayList<>(members("LEADER", "DEPUTY", "VOLUNTEER", "VOLUNTEER"));
        members.add(member(9, "VOLUNTEER", "POLICE"));
        members.add(member(10, "VOLUNTEER", null));

        assertThat(POLICY.warnings(members)).singleElement().satisfies(warning -> assertThat(warning.vi())
                .startsWith("1 thành viên"));
    }

    private static List<Membership> members(String... roles) {
        List<Membership> members = new ArrayList<>();
        for (String role : roles) {
            members.add(member(members.size() + 1, role, "YOUTH_UNION"));
        }
        return members;
    }

    private static Membership member(long id, String role, @Nullable String source) {
        return new Membership(id, 1, 100 + id, role, source, LocalDate.of(2020, 1, 1), null, 1);
    }
}
