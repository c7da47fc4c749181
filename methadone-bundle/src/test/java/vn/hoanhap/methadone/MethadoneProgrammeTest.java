package vn.hoanhap.methadone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.methadone.domain.Concern;
import vn.hoanhap.methadone.fixture.MethadoneFixture;
import vn.hoanhap.methadone.law.Rules;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "methadone", of = MethadoneProgramme.class)
class MethadoneProgrammeTest {

    private final MethadoneProgramme programme;
    private final Collected recorded;

    MethadoneProgrammeTest(TransactionRunner transactions, Database database, Ids ids) {
        programme = new MethadoneFixture(transactions, database, ids).programme();
        recorded = Collected.from(programme);
    }

    @Test
    void isWell() {
        assertThat(programme.health()).isEqualTo(Health.OK);
    }

    @Test
    void ownsTheKindThatSheetsWriteSoThatBothCountTheSame() {
        assertThat(recorded.kinds()).anySatisfy(kind -> {
            assertThat(kind.code()).isEqualTo("methadone.started");
            assertThat(kind.measure()).isEqualTo(Measure.PERSONS);
        });
        assertThat(recorded.indicators())
                .extracting(IndicatorDefinition::code)
                .containsExactlyInAnyOrderElementsOf(
                        recorded.kinds().stream().map(ActivityKind::code).toList());
    }

    @Test
    void keepsTreatmentFromPoliceAndLendersAndLetsClinicsOnlyAnswer() {
        assertThat(programme.info().permissions())
                .allMatch(right -> !right.roles().contains("commune-police")
                        && !right.roles().contains("lender"));
        assertThat(programme.info().permissions())
                .filteredOn(right -> right.roles().contains("clinic"))
                .extracting(right -> right.permission().name())
                .containsExactly("methadone.answer");
    }

    @Test
    void claimsItsSegmentsAndGuardsEveryRouteAndPageByARightOfItsOwn() {
        assertThat(recorded.routes())
                .allMatch(route -> route.permission().name().startsWith("methadone."))
                .allMatch(route ->
                        programme.info().segments().contains(route.path().split("/", -1)[1]));
        assertThat(recorded.pages()).allMatch(page -> page.permission().name().startsWith("methadone."));
    }

    @Test
    void hasWordsForEveryCode() {
        Messages words = Messages.of(MethadoneProgramme.class);
        Rules rules = Rules.shipped();

        assertThat(List.of(Concern.values())).allMatch(one -> words.has("concern." + one));
        assertThat(rules.papers(MethadoneFixture.TODAY)).allMatch(rule -> words.has("paper." + rule.code()));
        assertThat(vn.hoanhap.methadone.book.Applications.DECLINED).allMatch(code -> words.has("reason." + code));
        assertThat(vn.hoanhap.methadone.book.Applications.UNSUITABLE).allMatch(code -> words.has("reason." + code));
    }
}
