package vn.hoanhap.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class CaseworkProgrammeTest {

    private final CaseworkProgramme programme;
    private final Collected recorded;

    CaseworkProgrammeTest(TransactionRunner transactions, Database database, Ids ids) {
        programme = new CareFixture(transactions, database, ids).programme();
        recorded = Collected.from(programme);
    }

    @Test
    void isWell() {
        assertThat(programme.health().status()).isNotEqualTo(Health.Status.DOWN);
    }

    @Test
    void definesFiguresOverKindsThatItPublishes() {
        assertThat(recorded.indicators())
                .extracting(IndicatorDefinition::code)
                .containsExactlyInAnyOrder(
                        "rehab.dossiers",
                        "rehab.facility.submitted",
                        "rehab.home-community",
                        "casework.managed",
                        "casework.improved",
                        "casework.left-list",
                        "casework.tests",
                        "casework.tests.negative",
                        "casework.tests.positive");
        assertThat(recorded.indicators().stream()
                        .flatMap(one -> one.filter().kinds().stream())
                        .distinct())
                .isSubsetOf(recorded.kinds().stream().map(ActivityKind::code).toList());
    }

    @Test
    void keepsWhatTestsSaidFromVolunteersAndTeamLeaders() {
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.permission().name().contains("tests"))
                .hasSize(2)
                .allMatch(right -> !right.roles().contains("volunteer")
                        && !right.roles().contains("team-leader")
                        && !right.roles().contains("club-chair"));
        assertThat(recorded.kinds())
                .filteredOn(kind ->
                        kind.code().equals("casework.tested") || kind.code().equals("casework.improved"))
                .hasSize(2)
                .allMatch(kind -> kind.permission().equals("casework.tests.read"));
    }

    @Test
    void declaresItsPersonalColumns() {
        assertThat(recorded.personalFields())
                .extracting(field -> field.name())
                .contains("management.person_id", "dossier.regime", "drug_test.test_result");
    }
}
