package vn.hoanhap.counselling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.PersonalField;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.counselling.fixture.CounsellingFixture;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "counselling", of = CounsellingProgramme.class)
class CounsellingProgrammeTest {

    private final CounsellingProgramme programme;
    private final Collected offers;

    CounsellingProgrammeTest(TransactionRunner transactions, Database database, Ids ids) {
        programme = new CounsellingFixture(transactions, database, ids).programme();
        offers = Collected.from(programme);
    }

    @Test
    void isWell() {
        assertThat(programme.health()).isEqualTo(Health.OK);
    }

    @Test
    void takesOverTheKindsThatTheRegisterLaysDownWithTheirMeasure() {
        assertThat(offers.kinds())
                .filteredOn(kind ->
                        Set.of("counselling.given", "counselling.mobilised").contains(kind.code()))
                .hasSize(2)
                .allMatch(kind -> kind.measure() == Measure.PERSONS);
    }

    @Test
    void definesFiguresOverKindsThatItPublishes() {
        assertThat(offers.indicators())
                .extracting(IndicatorDefinition::code)
                .contains("counselling.people", "counselling.mobilised", "counselling.points");
        assertThat(offers.indicators().stream()
                        .flatMap(one -> one.filter().kinds().stream())
                        .distinct())
                .isSubsetOf(offers.kinds().stream().map(ActivityKind::code).toList());
    }

    @Test
    void givesNothingToPoliceAndNotesOnlyToWhoCounsels() {
        assertThat(programme.info().permissions())
                .hasSize(4)
                .allMatch(right -> !right.roles().contains("commune-police")
                        && !right.roles().contains("lender")
                        && !right.roles().contains("clinic")
                        && !right.roles().contains("auditor"));
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.permission().name().equals("counselling.notes.read"))
                .singleElement()
                .satisfies(right -> assertThat(right.roles())
                        .containsExactlyInAnyOrder("volunteer", "team-leader", "commune-officer"));
    }

    @Test
    void guardsEveryRouteAndPageByARightOfItsOwnAndRecordsEveryReadingOfNotes() {
        assertThat(offers.routes())
                .allMatch(route -> route.permission().name().startsWith("counselling."))
                .allMatch(route ->
                        programme.info().segments().contains(route.path().split("/", -1)[1]));
        assertThat(offers.pages()).allMatch(page -> page.permission().name().startsWith("counselling."));
        assertThat(offers.route("GET /counselling-sessions/{id}/notes").audit()).isEqualTo("counselling-notes.read");
        assertThat(offers.page("GET /sessions/{id}/notes").audit()).isEqualTo("counselling-notes.read");
    }

    @Test
    void declaresItsPersonalColumnsAsSensitive() {
        assertThat(offers.personalFields())
                .extracting(PersonalField::name)
                .contains("session_client.person_id", "session_client.note_sealed", "mobilisation.person_id");
        assertThat(offers.personalFields())
                .allMatch(field -> field.sensitivity() == PersonalField.Sensitivity.SENSITIVE);
    }
}
