package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.StepsProgramme;
import vn.hoanhap.testkit.FelixTest;

/** Steps of the first-run guide are gathered from what serves, in order, and one that fails takes no other with it. */
@FelixTest(platform = LifecyclePlatform.class)
class FirstStepsIT {

    private final Client client;

    FirstStepsIT(URI server) {
        client = Client.of(server);
    }

    @Test
    void gathersTheStepsOfWhatServesAndSaysWhichOneFailed() {
        client.install(
                SampleJar.version("7.0.0").component(StepsProgramme.class).bytes());

        List<JsonNode> steps = new ArrayList<>();
        client.json(client.get("/api/v1/sample/steps")).path("items").forEach(steps::add);

        assertThat(steps)
                .extracting(step -> step.path("programme").asText())
                .containsSubsequence("access", "lifecycle", "access", "sample", "sample");
        JsonNode failed = steps.get(steps.size() - 2);
        JsonNode good = steps.get(steps.size() - 1);
        assertThat(failed.path("title").asText()).isEqualTo("earlier");
        assertThat(failed.hasNonNull("state")).isFalse();
        assertThat(failed.path("there").asText()).contains("Mẫu tạm thời không cho biết");
        assertThat(good.path("title").asText()).isEqualTo("later");
        assertThat(good.path("state").asText()).isEqualTo("TO_DO");
        assertThat(good.path("href").asText()).isEqualTo("/p/sample/?todo=2");
    }
}
