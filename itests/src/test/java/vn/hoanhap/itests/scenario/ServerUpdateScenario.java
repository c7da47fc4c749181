package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.itests.release.NextRelease;
import vn.hoanhap.itests.release.UpdatedServer;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Command.Said;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.signing.SigningKey;

/**
 * One installation over the years: the kernel's data, releases that come, one that is broken, one that is cut off. In this order, since
 * each goes on where the one before ended and a first start takes longest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerUpdateScenario {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int TAKEN_BACK = 3;

    private final SigningKey key = SigningKey.ofBuild(Installation.built());

    @TempDir
    private static Path folder;

    private UpdatedServer server;

    @BeforeAll
    void restoreTheKernelsBackup() throws IOException, InterruptedException {
        server = new UpdatedServer(folder.resolve("hòa nhập"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void bringsTheKernelsDataAlongWhileNoServerRuns() throws IOException, InterruptedException {
        Path release =
                NextRelease.of(folder.resolve("0.2.0"), "0.2.0").signed(key).zip(folder.resolve("0.2.0.zip"));

        Said said = server.run("server", "update", release.toString());

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("From 0.1.0", "to 0.2.0", "stopped again")
                .contains("loans 0.1.0.SNAPSHOT: was made for another generation")
                .contains("reporting 0.1.0.SNAPSHOT: was made for another generation");
        server.start();
        assertEverythingIsThere();
        assertThat(server.run("audit", "verify").code()).isZero();
        assertThat(server.run("server", "plan", release.toString()).text()).contains("From 0.2.0", "to 0.2.0");
    }

    @Test
    @Order(2)
    void refusesWhatMustNotComeInBeforeAnythingIsTouched() throws IOException, InterruptedException {
        long pid = server.pid();
        NextRelease next = NextRelease.of(folder.resolve("0.3.0"), "0.3.0");

        assertRefused(next.signed(SigningKey.generate("CN=Somebody")).folder(), "whom this installation does not know");
        assertRefused(next.signed(key).tampered().folder(), "provinces/tien-giang.json");
        assertRefused(
                NextRelease.of(folder.resolve("0.3.1"), "0.3.1")
                        .withOtherContracts()
                        .signed(key)
                        .folder(),
                "loans 0.1.0.SNAPSHOT: vn.hoanhap.core.unit [1.0.0,2.0.0) <> 2.0.0");
        assertRefused(
                NextRelease.of(folder.resolve("0.1.9"), "0.1.9").signed(key).folder(), "0.1.9 is older than 0.2.0");
        assertRefused(Files.createDirectory(folder.resolve("empty")), "release/release.jar");

        assertThat(server.pid()).isEqualTo(pid);
        assertThat(server.note()).isEmpty();
    }

    @Test
    @Order(3)
    void comesBackByItselfWithAllDataFromAReleaseThatDoesNotStart() throws IOException, InterruptedException {
        String team = newTeam(server.signIn("province"), "Đội trước khi hỏng");
        Path broken = NextRelease.of(folder.resolve("0.4.0"), "0.4.0")
                .taking()
                .broken()
                .signed(key)
                .folder();

        Said said = server.run("server", "update", broken.toString());

        assertThat(said.code()).as(said.text()).isEqualTo(TAKEN_BACK);
        assertThat(said.text())
                .contains("dropColumn import_job", "vn.hoanhap.console", "The release before serves again");
        assertThat(server.signIn("province").get("/api/v1/teams/" + team).status())
                .isEqualTo(200);
        assertEverythingIsThere();
        assertThat(server.signIn("province").get("/api/v1/imports?limit=1").status())
                .isEqualTo(200);
        assertThat(server.run("audit", "verify").code()).isZero();
    }

    @Test
    @Order(4)
    void goesToTheNextReleaseAndBackWhilePeopleWriteAndLosesNothing() throws Exception {
        Path next = NextRelease.of(folder.resolve("0.5.0"), "0.5.0").signed(key).folder();
        var writer = new Writer(server.signIn("province"));
        writer.start();

        Said there = server.run("server", "update", next.toString());
        Said back = server.run("server", "back");
        writer.end();

        assertThat(there.code()).as(there.text()).isZero();
        assertThat(there.text()).containsPattern("Release 0\\.5\\.0-\\w+ serves\\. The server was away for [0-9.]+ s");
        assertThat(back.code()).as(back.text()).isZero();
        assertThat(writer.acknowledged()).isNotEmpty();
        Api province = server.signIn("province");
        assertThat(writer.acknowledged()).allSatisfy(team -> assertThat(
                        province.get("/api/v1/teams/" + team).status())
                .isEqualTo(200));
    }

    @Test
    @Order(5)
    void putsBackWhatWasCutOffInTheMiddle() throws Exception {
        Path next = NextRelease.of(folder.resolve("0.6.0"), "0.6.0")
                .taking()
                .signed(key)
                .folder();
        long before = server.pid();
        Process update = server.begin("server", "update", next.toString());
        Await.until(
                SOON,
                "the new release starts",
                () -> server.note().contains("phase=starting")
                        && !List.of(before, update.pid()).contains(server.pid()));
        update.destroyForcibly().waitFor();
        server.kill();

        server.start();

        assertThat(server.note()).isEmpty();
        assertThat(server.run("server", "plan", next.toString()).text()).contains("From 0.2.0", "to 0.6.0");
        assertEverythingIsThere();
        Said notItsTurn = server.runFrom("0.6.0", "serve");
        assertThat(notItsTurn.code()).isEqualTo(1);
        server.kill();
        assertThat(server.runFrom("0.6.0", "serve").text()).contains("and the installation runs 0.2.0");
        server.start();
    }

    @Test
    @Order(6)
    void losesNothingWhenAReleaseTakesAndGoesBackFromItOnlyWhenSomebodyConfirms() throws Exception {
        String before = newTeam(server.signIn("province"), "Đội trước khi đổi");
        Path taking = NextRelease.of(folder.resolve("0.7.0"), "0.7.0")
                .taking()
                .signed(key)
                .folder();
        var writer = new Writer(server.signIn("province"));
        writer.start();

        Said there = server.run("server", "update", taking.toString());
        writer.end();

        assertThat(there.code()).as(there.text()).isZero();
        assertThat(there.text()).contains("Copying the data", "The server was away for");
        Api province = server.signIn("province");
        assertThat(writer.acknowledged()).isNotEmpty().allSatisfy(team -> assertThat(
                        province.get("/api/v1/teams/" + team).status())
                .isEqualTo(200));
        String after = newTeam(province, "Đội sau khi đổi");

        Said asked = server.run("server", "back");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.text()).contains("everything that was written since then would be lost");
        Said back = server.run("server", "back", "--confirm", "loses");

        assertThat(back.code()).as(back.text()).isZero();
        Api again = server.signIn("province");
        assertThat(again.get("/api/v1/teams/" + before).status()).isEqualTo(200);
        assertThat(again.get("/api/v1/teams/" + after).status()).isEqualTo(404);
        assertEverythingIsThere();
    }

    private void assertRefused(Path release, String sentence) throws InterruptedException {
        Said said = server.run("server", "update", release.toString());
        assertThat(said.text()).contains(sentence);
        assertThat(said.code()).isEqualTo(1);
    }

    private void assertEverythingIsThere() {
        JsonNode teams = server.signIn("province")
                .get("/api/v1/teams?limit=200&date=2024-06-06")
                .good()
                .path("items");
        assertThat(teams.findValuesAsText("name")).contains("Đội công tác xã hội tình nguyện phường 5");
        JsonNode programmes = server.signIn("admin")
                .get("/api/v1/programmes?limit=100")
                .good()
                .path("items");
        assertThat(programmes.findValuesAsText("id")).contains("loans", "reporting", "register");
        assertThat(programmes.findValuesAsText("state")).containsOnly("SERVING");
    }

    private static String newTeam(Api province, String name) {
        ObjectNode team = Api.object()
                .put("name", name)
                .put("kind", "VOLUNTEER_TEAM")
                .put("unit", "82@2024-06-06")
                .put("establishedOn", "2024-01-05");
        return province.post("/api/v1/teams", team).good().path("id").asText();
    }

    /** Somebody who enters teams all the time; while the server is away calls fail, and only what was acknowledged counts. */
    private static final class Writer {
        private final Api province;
        private final List<String> acknowledged = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread = new Thread(this::write, "writer");

        Writer(Api province) {
            this.province = province;
        }

        void start() {
            thread.start();
        }

        private void write() {
            while (!ended.get()) {
                try {
                    acknowledged.add(newTeam(province, "Đội số " + acknowledged.size()));
                } catch (RuntimeException | AssertionError away) {
                    failed.add(String.valueOf(away.getMessage()));
                }
            }
        }

        void end() throws InterruptedException {
            ended.set(true);
            thread.join();
        }

        List<String> acknowledged() {
            return List.copyOf(acknowledged);
        }
    }
}
