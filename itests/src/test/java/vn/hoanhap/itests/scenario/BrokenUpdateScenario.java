package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.broken.FaultyLoans;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.itests.outreach.OutreachJar;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;
import vn.hoanhap.testkit.server.Zip;

/**
 * An update that must fail: the old version serves throughout, no request fails, and the server says why. What fails by its
 * signature is in {@link TrustScenario}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenUpdateScenario {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CLIENTS = 8;
    private static final int MOST_WRITTEN = 32 << 20;

    private final LoansJars jars = new LoansJars(Installation.built());
    private final DemoServer server = DemoServer.startEmpty(
            "broken-updates", Map.of("HOANHAP_LIFECYCLE_SOAK_SECONDS", "10", "HOANHAP_LIFECYCLE_START_SECONDS", "4"));
    private final Api lender = server.signIn("lender");
    private final Programmes programmes = new Programmes(server.signIn("admin"));
    private String before = "";

    @BeforeAll
    void noteWhatServes() {
        before = programmes.version("loans").orElseThrow();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Each makes another part of the update fail. */
    enum Fault {
        NO_BUNDLE,
        MISSING_IMPORT,
        ANOTHER_MAJOR,
        ACTIVATOR_THROWS,
        COMPONENT_THROWS,
        HANGS_ON_START,
        CONTRIBUTION_THROWS,
        HEALTH_IS_DOWN,
        HEALTH_HANGS,
        MIGRATION_FAILS,
        GOES_DOWN_IN_SERVICE,
        FAILS_IN_SERVICE,
        ONE_OF_A_SET_IS_DOWN;

        byte[] jar(LoansJars jars) throws IOException {
            return switch (this) {
                case NO_BUNDLE -> jars.noBundle();
                case MISSING_IMPORT -> jars.missingImport();
                case ANOTHER_MAJOR -> jars.anotherMajor();
                case ACTIVATOR_THROWS -> jars.throwingActivator();
                case HANGS_ON_START -> jars.component(FaultyLoans.HangsWhenMade.class);
                case COMPONENT_THROWS -> jars.component(FaultyLoans.ThrowsWhenMade.class);
                case CONTRIBUTION_THROWS -> jars.component(FaultyLoans.ThrowsWhenContributing.class);
                case HEALTH_IS_DOWN -> jars.component(FaultyLoans.IsDown.class);
                case HEALTH_HANGS -> jars.component(FaultyLoans.Hangs.class);
                case MIGRATION_FAILS -> jars.failingMigration();
                case GOES_DOWN_IN_SERVICE -> jars.component(FaultyLoans.GoesDownInService.class);
                case FAILS_IN_SERVICE -> jars.component(FaultyLoans.FailsInService.class);
                case ONE_OF_A_SET_IS_DOWN ->
                    Zip.of(Map.of("a.jar", OutreachJar.bytes(), "b.jar", jars.component(FaultyLoans.IsDown.class)));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void isUndoneWhileTheOldVersionServes(Fault fault) throws IOException {
        try (LoadClient load = LoadClient.start(CLIENTS, (client, turn) -> readLoans())) {
            load.awaitMoreCalls(50, SOON);

            Programmes.Outcome outcome = programmes.change(fault.jar(jars));
            load.awaitMoreCalls(50, SOON);
            LoadReport report = load.stop();

            assertThat(outcome.state()).as("%s", outcome).isIn("UNDONE", "REFUSED");
            assertThat(outcome.cause()).as("why %s was refused", fault).hasSizeGreaterThan(10);
            assertThat(report.failures()).isEmpty();
            assertThat(programmes.version("loans")).contains(before);
            assertThat(programmes.serves("outreach")).isFalse();
        }
    }

    /** A full disk, as far as files of many megabytes go: the system lets the server write none, and the database goes on. */
    @Test
    void isRefusedWhereTheDiskHasNoRoomWhileTheOldVersionServes() {
        byte[] large = jars.large(MOST_WRITTEN + 1);
        try (LoadClient load = LoadClient.start(CLIENTS, (client, turn) -> readLoans())) {
            server.process().jvm().limitFiles(MOST_WRITTEN);
            Programmes.Outcome outcome = programmes.change(large);
            load.awaitMoreCalls(50, SOON);

            assertThat(outcome.cause()).contains("507", "Ổ đĩa của máy chủ còn");
            assertThat(load.stop().failures()).isEmpty();
            assertThat(programmes.version("loans")).contains(before);
        } finally {
            server.process().jvm().unlimitFiles();
        }
    }

    @Test
    void leavesAReasonBesideAFileThatWasDropped() throws IOException {
        Path data = server.process().dataFolder();
        Path dropped = data.resolve("programmes").resolve("faulty.jar");

        Path copying = data.resolve("faulty.part");
        Files.write(copying, jars.missingImport());
        Files.move(copying, dropped);

        Path rejected = data.resolve("rejected");
        Await.until(SOON, "the reason beside the rejected file", () -> holdsReason(rejected));
        assertThat(dropped).doesNotExist();
        assertThat(programmes.version("loans")).contains(before);
    }

    private void readLoans() {
        lender.get("/api/v1/loans?limit=5").good();
    }

    private static boolean holdsReason(Path rejected) {
        if (!Files.isDirectory(rejected)) {
            return false;
        }
        try (Stream<Path> files = Files.list(rejected)) {
            return files.count() >= 2;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + rejected, e);
        }
    }
}
