package vn.hoanhap.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal.Grant;

class PrincipalTest {

    private static final Permission READ = new Permission("register.people.read");

    @Test
    void reachesNothingWithoutAGrant() {
        Principal nobody = new Principal(1, "x", null, List.of());

        assertThat(nobody.may(READ)).isFalse();
        assertThat(nobody.scope(READ)).isEqualTo(Scope.NOTHING);
        assertThat(nobody.scope(READ).sql("p.unit_id", "p.id")).isEqualTo("(1 = 0)");
    }

    @Test
    void addsUpTheAreasOfItsGrants() {
        Principal officer = new Principal(
                1,
                "x",
                9L,
                List.of(
                        new Grant(Roles.COMMUNE_OFFICER, Set.of(READ.name()), 7L, false),
                        new Grant(Roles.VOLUNTEER, Set.of(READ.name()), 8L, true)));

        assertThat(officer.scope(READ)).isEqualTo(new Scope(false, Set.of(7L), 9L));
    }

    @Test
    void reachesTheWholeOfficeByAGrantWithoutAUnit() {
        Principal province = new Principal(
                1, "x", null, List.of(new Grant(Roles.PROVINCE_OFFICER, Set.of(READ.name()), null, false)));

        assertThat(province.scope(READ).sql("p.unit_id", null)).isEqualTo("(1 = 1)");
    }

    @Test
    void narrowsQueriesByAreaAndByAssignment() {
        String sql = new Scope(false, Set.of(7L), 9L).sql("p.unit_id", "p.id");

        assertThat(sql)
                .contains("p.unit_id in (select c.unit_id from register.unit_cover c where c.root_id in (7)")
                .contains("p.id in (select a.person_id from register.assigned a where a.member_id = 9)");
    }

    @Test
    void givesAnAssignedRoleNothingOnRecordsWithoutAPerson() {
        assertThat(new Scope(false, Set.of(), 9L).sql("f.unit_id", null)).isEqualTo("(1 = 0)");
    }
}
