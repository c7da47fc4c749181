package vn.hoanhap.launcher.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.script.Checkout.Ended;

class ScriptTest {
    /** Lays out a server that prints what it was started with. */
    private static final String BUILDS = """
            echo "[INFO] Building Hoa Nhap: core 0.1.0-SNAPSHOT                 [2/12]"
            mkdir -p distribution/target/hoanhap/bin
            printf '#!/bin/sh\\necho "started $* data=$HOANHAP_DATA_DIR"\\n' >distribution/target/hoanhap/bin/hoanhap
            chmod +x distribution/target/hoanhap/bin/hoanhap
            """;

    /** Writes a report of three tests for each of the two modules, one of them failed. */
    private static final String TESTS = """
            case "$*" in *verify*) ;; *) exit 0 ;; esac
            [ "$HOANHAP_TEST_PG_URL" = jdbc:fake ] || exit 1
            mkdir -p core-bundle/target/surefire-reports itests/target/failsafe-reports
            echo '<testsuite name="A" time="1.5" tests="3" errors="0" skipped="1" failures="0">' >core-bundle/target/surefire-reports/TEST-A.xml
            """;

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void unpack() throws IOException {
        checkout = new Checkout(folder);
    }

    @Test
    void helpNeedsNothing() throws Exception {
        Ended ended = checkout.run("--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.printed())
                .contains("./hoanhap demo", "./hoanhap check")
                .contains("serve", "import", "programmes", "backup", "restore", "audit", "accounts", "token");
    }

    @Test
    void demoBuildsOnFirstUseSaysWhatItDoesAndServesWithTheOptionsGiven() throws Exception {
        checkout.withJdk("17.0.15").withMaven(BUILDS);

        Ended ended = checkout.run("demo", "--port", "8099");

        assertThat(ended.code()).isZero();
        assertThat(ended.printed())
                .contains("Building Hòa Nhập from its sources", "Hoa Nhap: core", "[2/12]", "Built in 0 min")
                .endsWith("started demo --port 8099 data=" + checkout.root().resolve("data") + "\n");
    }

    @Test
    void demoBuildsAgainOnlyWhenASourceIsNewerThanTheServer() throws Exception {
        checkout.withJdk("17.0.15").withMaven(BUILDS).write("core-bundle/src/main/java/A.java", "class A {}");
        checkout.run("demo");

        assertThat(checkout.run("demo").printed()).doesNotContain("Building");

        Files.setLastModifiedTime(
                checkout.root().resolve("core-bundle/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(checkout.run("demo").printed()).contains("Building");
    }

    @Test
    void aBuildWithoutANetworkEndsWithAHintAndTheLog() throws Exception {
        checkout.withJdk("17.0.15")
                .withMaven("echo '[ERROR] Could not transfer artifact a:b from/to central: Unknown host'; exit 1");

        Ended ended = checkout.run("demo");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.printed()).contains("the first build needs the Internet", "target/build.log");
    }

    @Test
    void otherVerbsAskForTheBuildFirst() throws Exception {
        Ended ended = checkout.run("programmes", "list");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.printed()).contains("Run ./hoanhap demo first");
    }

    @Test
    void checkEndsWithATableAndTheCountThatEverybodyReads() throws Exception {
        checkout.withJdk("17.0.15")
                .withBrowser()
                .withMaven(TESTS
                        + "echo '<testsuite name=\"B\" time=\"1,002.5\" tests=\"2\" errors=\"0\" skipped=\"0\" failures=\"0\">'"
                        + " >itests/target/failsafe-reports/TEST-B.xml");

        Ended ended = checkout.run("check");

        assertThat(ended.printed()).endsWith("\n4 passed, 0 failed, 1 skipped\n");
        assertThat(ended.printed()).containsPattern("itests +2 +0 +0 +1002.5\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void checkFailsWhenAModuleRanNoTest() throws Exception {
        checkout.withJdk("17.0.15").withBrowser().withMaven(TESTS);

        Ended ended = checkout.run("check");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.printed()).contains("No test ran in: itests").endsWith("\n2 passed, 0 failed, 1 skipped\n");
    }

    @Test
    void checkForgetsTheReportsOfAFormerRun() throws Exception {
        checkout.withJdk("17.0.15")
                .withBrowser()
                .withMaven(TESTS)
                .write("itests/target/failsafe-reports/TEST-Old.xml", "<testsuite tests=\"9\" time=\"1\">");

        assertThat(checkout.run("check").printed()).contains("No test ran in: itests");
    }

    @Test
    void checkFailsWhenMavenFailsEvenIfEveryReportIsGood() throws Exception {
        checkout.withJdk("17.0.15")
                .withBrowser()
                .withMaven(TESTS
                        + "cp core-bundle/target/surefire-reports/TEST-A.xml itests/target/failsafe-reports/; exit 1");

        Ended ended = checkout.run("check");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.printed()).contains("A step failed").endsWith("\n4 passed, 0 failed, 2 skipped\n");
    }
}
