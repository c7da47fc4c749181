package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.itests.outreach.OutreachJar;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoanTraffic;
import vn.hoanhap.testkit.server.Zip;

/** The process is killed as by a power cut: what was acknowledged is there afterwards, and the server starts by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashScenario {

    private static final int CLIENTS = 8;
    private static final Duration SOON = Duration.ofSeconds(60);

    private final LoansJars jars = new LoansJars(Installation.built());
    private final DemoServer server = DemoServer.start("crashes");
    private final Api admin = server.signIn("admin");
    private final Api lender = server.signIn("lender");
    private final Programmes programmes = new Programmes(admin);
    private int versions;

    @AfterAll
    void stop() {
        server.close();
    }

    @RepeatedTest(3)
    void keepsEveryAcknowledgedWriteWhenKilledWhileWriting() {
        var traffic = new LoanTraffic(lender);
        try (LoadClient load = LoadClient.start(CLIENTS, traffic)) {
            traffic.awaitWritten(50, SOON);
            assertThat(load.soFar().failures()).isEmpty();

            server.process().kill();
        }
        server.process().start();

        assertThat(traffic.lost()).isEmpty();
    }

    /** A phase may be over before the kill arrives; then a later one is hit. */
    @ParameterizedTest
    @ValueSource(
            strings = {"plan", "verify", "stage", "migrate", "start", "probe", "switch", "soak", "drain", "commit"})
    void servesOneWholeVersionWhenKilledInAPhaseOfAChange(String phase) throws IOException {
        String before = programmes.version("loans").orElseThrow();
        String next = "0.7." + ++versions;
        String operation = programmes.begin(jars.version(next));

        programmes.awaitPhase(operation, phase);
        server.process().kill();
        server.process().start();

        programmes.awaitEnd(operation);
        assertThat(programmes.version("loans").orElseThrow()).isIn(before, next);
        lender.get("/api/v1/loans?limit=5").good();
        assertThat(programmes.change(jars.version(next + ".after")).state()).isEqualTo("SUCCEEDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"probe", "switch", "soak"})
    void servesAllOfASetOrNoneWhenKilledInAPhaseOfIt(String phase) throws IOException {
        String next = "0.8." + ++versions;
        String operation =
                programmes.begin(Zip.of(Map.of("loans.jar", jars.version(next), "outreach.jar", OutreachJar.bytes())));

        programmes.awaitPhase(operation, phase);
        server.process().kill();
        server.process().start();

        programmes.awaitEnd(operation);
        boolean changed = programmes.version("loans").orElseThrow().equals(next);
        assertThat(programmes.serves("outreach"))
                .as("as loans, killed in %s", phase)
                .isEqualTo(changed);
        lender.get("/api/v1/loans?limit=5").good();
        if (changed) {
            assertThat(programmes.remove("outreach").state()).isEqualTo("SUCCEEDED");
        }
    }
}
