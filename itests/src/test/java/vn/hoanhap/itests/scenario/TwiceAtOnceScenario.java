package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.testkit.server.Api;

/** What may be entered once is entered once, also by eight calls without a key at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwiceAtOnceScenario {

    private static final int CALLERS = 8;

    private final DemoServer server = DemoServer.start("twice");
    private final Api commune = server.signIn("commune");
    private final String person = commune.get("/api/v1/people?limit=1")
            .good()
            .path("items")
            .get(0)
            .path("id")
            .asText();

    @BeforeAll
    void bringTheProgrammes() {
        for (String bundle : List.of("casework-bundle", "counselling-bundle", "methadone-bundle")) {
            Programmes.Outcome outcome = new Programmes(server.signIn("admin")).change(ShippedJar.bytes(bundle));
            assertThat(outcome.state()).as("%s", outcome).isEqualTo("SUCCEEDED");
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aTest() throws Exception {
        entersOne(
                "/api/v1/tests",
                about().put("taken", "2024-06-03")
                        .put("occasion", "PERIODIC")
                        .put("sample", "URINE")
                        .put("result", "NEGATIVE"));
    }

    @Test
    void aTimeOnAList() throws Exception {
        entersOne("/api/v1/managements", about().put("regime", "USER").put("began", "2024-06-03"));
    }

    @Test
    void aDossier() throws Exception {
        entersOne("/api/v1/dossiers", about().put("regime", "HOME_COMMUNITY").put("prepared", "2024-06-03"));
    }

    @Test
    void aRelapse() throws Exception {
        entersOne("/api/v1/turning-points", about().put("turn", "RELAPSE").put("happened", "2024-06-03"));
    }

    @Test
    void anApplicationForTreatment() throws Exception {
        entersOne("/api/v1/methadone", about().put("screened", "2024-06-03").put("opioids", "YES"));
    }

    @Test
    void aSession() throws Exception {
        ObjectNode session = Api.object().put("mode", "HOME").put("day", "2024-06-03");
        session.putArray("topics").add("PSYCHOLOGICAL");
        session.putArray("clients").addObject().put("person", person);
        entersOne("/api/v1/counselling-sessions", session);
    }

    private ObjectNode about() {
        return Api.object().put("person", person);
    }

    private void entersOne(String path, ObjectNode body) throws Exception {
        CountDownLatch ready = new CountDownLatch(CALLERS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                answers.add(callers.submit(() -> {
                    ready.countDown();
                    ready.await(10, TimeUnit.SECONDS);
                    return commune.post(path, body).status();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(60, TimeUnit.SECONDS));
            }
            assertThat(statuses).as(path).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).as(path).filteredOn(status -> status == 422).hasSize(CALLERS - 1);
        } finally {
            callers.shutdownNow();
        }
    }
}
