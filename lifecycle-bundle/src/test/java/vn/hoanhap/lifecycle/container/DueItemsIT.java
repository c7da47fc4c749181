package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.DueProgramme;
import vn.hoanhap.lifecycle.sample.RemindingProgramme;
import vn.hoanhap.testkit.FelixTest;

/** What is due is gathered from all that serve, the earliest first; what a removed programme knew is gone with it. */
@FelixTest(platform = LifecyclePlatform.class)
class DueItemsIT {

    private final Client client;

    DueItemsIT(URI server) {
        client = Client.of(server);
    }

    @Test
    void gathersWhatIsDueFromEveryProgrammeAsLongAsItServes() {
        client.install(SampleJar.version("8.0.0").component(DueProgramme.class).bytes());
        client.install(SampleJar.version("1.0.0")
                .id("reminding")
                .component(RemindingProgramme.class)
                .bytes());

        assertThat(gathered("items")).containsExactly("/p/reminding/calls/7", "/p/sample/notes/1", "/p/sample/notes/2");
        assertThat(gathered("silent")).as("a source that fails is named").containsExactly("Mẫu");

        client.ended(client.delete("/api/v1/programmes/reminding"));

        assertThat(gathered("items")).containsExactly("/p/sample/notes/1", "/p/sample/notes/2");
    }

    private List<String> gathered(String part) {
        List<String> found = new ArrayList<>();
        JsonNode due = client.json(client.get("/api/v1/sample/due"));
        due.path(part).forEach(each -> found.add(each.asText()));
        return found;
    }
}
