package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import vn.hoanhap.lifecycle.sample.DependentProgramme;
import vn.hoanhap.lifecycle.sample.OtherRightsProgramme;
import vn.hoanhap.lifecycle.sample.ThrowingProgramme;
import vn.hoanhap.testkit.FelixTest;

/** What a plan tells, and that making it changes nothing. */
@FelixTest(platform = LifecyclePlatform.class)
class PlanIT {

    private final Client client;
    private final BundleContext context;

    PlanIT(URI server, BundleContext context) {
        client = Client.of(server);
        this.context = context;
    }

    @BeforeEach
    void servesTheFirstVersion() {
        client.install(SampleJar.version("1.0.0").bytes());
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @AfterEach
    void servesTheFirstVersionStill() {
        assertThat(client.version()).isEqualTo("1.0.0");
    }

    @Test
    void tellsWhichRightsComeAndGoAndWhoseTheyAre() {
        JsonNode plan = plan(SampleJar.version("5.0.0").component(OtherRightsProgramme.class))
                .path("plan");

        assertThat(plan.path("rights").findValuesAsText("name")).containsExactly("sample.count", "sample.read");
        assertThat(plan.at("/rights/0/gained").asBoolean()).isTrue();
        assertThat(plan.at("/rights/0/roles").findValuesAsText("en")).containsExactly("Province officer");
        assertThat(plan.at("/rights/1/gained").asBoolean()).isFalse();
        assertThat(plan.at("/rights/1/roles").findValuesAsText("en")).contains("Administrator");
    }

    @Test
    void tellsWhichAddressesGoAndAsksToConfirmThat() {
        JsonNode plan = plan(SampleJar.version("5.0.0").component(OtherRightsProgramme.class))
                .path("plan");

        assertThat(texts(plan.at("/changes/routes/lost")))
                .contains("POST /sample/notes")
                .doesNotContain("GET /sample/version");
        assertThat(plan.path("confirmations").findValuesAsText("en"))
                .anySatisfy(text -> assertThat(text).startsWith("These rights go: sample.read"))
                .anySatisfy(text -> assertThat(text).contains("REST addresses", "POST /sample/notes"));
    }

    @Test
    void asksToConfirmAnOlderVersion() {
        JsonNode plan = plan(SampleJar.version("0.9.0")).path("plan");

        assertThat(plan.path("action").asText()).isEqualTo("DOWNGRADE");
        assertThat(plan.path("confirmations").findValuesAsText("en"))
                .containsExactly("Goes back from 1.0.0 to the older 0.9.0.");
    }

    @Test
    void hasNothingToConfirmForAVersionThatTakesNothing() {
        JsonNode plan = plan(SampleJar.version("1.0.9")).path("plan");

        assertThat(plan.path("confirmations")).isEmpty();
        assertThat(plan.path("rights")).isEmpty();
    }

    @Test
    void tellsWhoNeedsTheProgramme() {
        client.install(SampleJar.version("1.0.0")
                .id("dependent")
                .component(DependentProgramme.class)
                .needing("(vn.hoanhap.programme=sample)")
                .bytes());

        JsonNode plan = plan(SampleJar.version("1.0.9")).path("plan");

        client.ended(client.delete("/api/v1/programmes/dependent"));
        assertThat(texts(plan.path("neededBy"))).containsExactly("dependent");
    }

    @Test
    void saysBeforehandThatAVersionDoesNotStartAndLeavesNothingOfIt() {
        List<String> before = bundles();

        JsonNode answer = plan(SampleJar.version("5.0.1").component(ThrowingProgramme.class));

        assertThat(answer.path("accepted").asBoolean()).isFalse();
        assertThat(answer.path("problems")).isNotEmpty();
        assertThat(bundles()).isEqualTo(before);
    }

    @Test
    void refusesToShareTheTablesOfSomebodyElse() {
        assertThat(problems(SampleJar.version("1.0.0").id("guest").claiming("sample")))
                .first()
                .asString()
                .startsWith("Schema sample holds the tables of \"sample\"");
        assertThat(problems(SampleJar.version("1.0.0").id("guest").claiming("lifecycle")))
                .first()
                .asString()
                .contains("\"vn.hoanhap.lifecycle\"");
    }

    @Test
    void saysThatAProgrammeOfASchemaBringsNoTables() {
        assertThat(problems(SampleJar.version("1.0.0").id("guest").claiming("guest")))
                .singleElement()
                .asString()
                .contains("db/changelog.xml");
    }

    private List<String> problems(SampleJar jar) {
        JsonNode answer = plan(jar);
        assertThat(answer.path("accepted").asBoolean()).isFalse();
        return texts(answer.path("problems"));
    }

    private JsonNode plan(SampleJar jar) {
        return client.json(client.upload("/api/v1/programmes?dryRun=true&lang=en", jar.bytes()));
    }

    private List<String> bundles() {
        return Arrays.stream(context.getBundles()).map(Bundle::toString).toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
