package vn.hoanhap.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.CareLaw;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
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
                        "rehab.dossiers.target",
                        "rehab.facility.submitted.target",
                        "rehab.home-community.target",
                        "casework.managed",
                        "casework.improved",
                        "casework.left-list",
                        "casework.tests",
                        "casework.tests.negative",
                        "casework.tests.positive",
                        "casework.planned",
                        "casework.steps-done",
                        "casework.relapsed",
                        "casework.outcomes",
                        "casework.residence-checks");
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
    void keepsWhatPeopleToldFromThePolice() {
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.permission().name().contains(".care."))
                .hasSize(2)
                .allMatch(right -> right.roles().contains("volunteer")
                        && !right.roles().contains("commune-police")
                        && !right.roles().contains("auditor"));
        assertThat(recorded.routes())
                .filteredOn(route -> List.of("intakes", "needs", "plan-steps", "turning-points")
                        .contains(route.path().split("/", -1)[1]))
                .isNotEmpty()
                .allMatch(route -> route.permission().name().startsWith("casework.care."));
    }

    @Test
    void letsTheClubProposeAndTheAuthorityDecide() {
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.permission().name().equals("casework.propose"))
                .singleElement()
                .satisfies(right -> assertThat(right.roles())
                        .contains("club-chair", "commune-officer")
                        .doesNotContain("commune-police"));
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.permission().name().equals("casework.decide"))
                .singleElement()
                .satisfies(right ->
                        assertThat(right.roles()).containsExactlyInAnyOrder("commune-officer", "commune-police"));
    }

    @Test
    void letsTheClubProposeAboutAreasAndTheAuthorityDecide() {
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.permission().name().equals("casework.areas.propose"))
                .singleElement()
                .satisfies(right -> assertThat(right.roles())
                        .containsExactlyInAnyOrder("club-chair", "team-leader", "commune-officer"));
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.permission().name().equals("casework.areas.write"))
                .singleElement()
                .satisfies(right -> assertThat(right.roles())
                        .containsExactlyInAnyOrder("province-officer", "commune-officer", "commune-police"));
    }

    @Test
    void claimsItsSegmentsAndGuardsEveryRouteAndPageByARightOfItsOwn() {
        assertThat(programme.info().segments())
                .containsExactlyInAnyOrder(
                        "managements",
                        "dossiers",
                        "tests",
                        "care-law",
                        "whom-to-visit",
                        "intakes",
                        "needs",
                        "plan-steps",
                        "turning-points",
                        "proposals",
                        "areas",
                        "area-proposals",
                        "residence-checks");
        assertThat(recorded.routes())
                .allMatch(route -> route.permission().name().startsWith("casework."))
                .allMatch(route ->
                        programme.info().segments().contains(route.path().split("/", -1)[1]));
        assertThat(recorded.pages()).allMatch(page -> page.permission().name().startsWith("casework."));
    }

    @Test
    void hasWordsForEveryCodeInTheFilesOfTheLaw() {
        CareLaw law = CareLaw.shipped(CareFixture.CALENDAR);
        Messages words = Messages.of(CaseworkProgramme.class);

        assertThat(law.exitCodes()).allMatch(code -> words.has("exit." + code));
        for (CodeList list : CodeList.values()) {
            assertThat(law.lists().all(list)).isNotEmpty().allMatch(code -> words.has("listed." + list + "." + code));
        }
        assertThat(law.areas().codes()).allMatch(code -> words.has("area.class." + code.written()));
        assertThat(law.suspensions().reasons()).allMatch(code -> words.has("pause." + code));
        for (LocalDate day : List.of(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1))) {
            assertThat(law.deadlines().rules(day)).allMatch(rule -> words.has("deadline." + rule.code()));
            assertThat(law.regimes(day)).allMatch(regime -> words.has("authority." + regime.authority()));
        }
    }

    @Test
    void declaresItsPersonalColumns() {
        assertThat(recorded.personalFields())
                .extracting(field -> field.name())
                .contains(
                        "management.person_id",
                        "dossier.regime",
                        "drug_test.test_result",
                        "intake.note_sealed",
                        "need.code",
                        "plan_step.action_sealed",
                        "turning_point.note_sealed");
    }
}
