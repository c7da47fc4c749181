package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;

/** The process is killed while change sets break what serves: code and tables fit each other afterwards, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakingCrashScenario {

    private final LoansJars jars = new LoansJars(Installation.built());
    private final DemoServer server = DemoServer.start("breaking-crashes");
    private final Api lender = server.signIn("lender");
    private final Programmes programmes = new Programmes(server.signIn("admin"));
    private int changes;

    @AfterAll
    void stop() {
        server.close();
    }

    /** A phase may be over before the kill arrives; then a later one is hit. */
    @ParameterizedTest
    @ValueSource(strings = {"stage", "migrate", "start", "probe", "switch", "soak", "commit"})
    void tablesAreThoseOfTheVersionThatServesWhenKilledInAPhase(String phase) throws IOException {
        String loans = loans();
        String before = programmes.version("loans").orElseThrow();
        String next = "0.9." + ++changes;
        String operation = programmes.beginBreaking(jars.breaking(next, changes));

        programmes.awaitPhase(operation, phase);
        server.process().kill();
        server.process().start();

        String serving = programmes.version("loans").orElseThrow();
        String state = programmes.awaitEnd(operation).state();
        assertThat(state).isEqualTo(serving.equals(next) ? "SUCCEEDED" : "UNDONE");
        if (serving.equals(next)) {
            assertThat(loans())
                    .isEqualTo(loans.replaceAll("\"purpose\":\"[^\"]*\"", "\"purpose\":\"changed " + changes + "\""));
        } else {
            assertThat(serving).isEqualTo(before);
            assertThat(loans()).isEqualTo(loans);
        }
    }

    private String loans() {
        return lender.get("/api/v1/loans?limit=50&date=2024-06-06")
                .good()
                .path("items")
                .toString();
    }
}
