package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Command;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;
import vn.hoanhap.testkit.server.Zip;
import vn.hoanhap.testkit.signing.SigningKey;

/** Whose programmes a server lets in: an administrator decides on the command line, and nobody who works is interrupted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustScenario {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int CLIENTS = 8;
    private static final int BRIEF_SECONDS = 15;
    private static final DateTimeFormatter KEYTOOL = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);

    private final LoansJars jars = new LoansJars(Installation.built());
    private final SigningKey ours = SigningKey.ofBuild(Installation.built());
    private final SigningKey vendor = SigningKey.generate("CN=Vendor of loans");
    private final SigningKey stranger = SigningKey.generate("CN=Stranger");
    private final SigningKey old = SigningKey.generate("CN=Old", "-startdate", "-60d", "-validity", "30");
    private final DemoServer server = DemoServer.startEmpty("trust");
    private final Api admin = server.signIn("admin");
    private final Api lender = server.signIn("lender");
    private final Programmes programmes = new Programmes(admin);
    private SigningKey brief = old;
    private String before = "";

    @TempDir
    Path folder;

    /** One holds for a few seconds only, and is trusted meanwhile. */
    @BeforeAll
    void noteWhatServesAndTrustSomebodyForAMoment() {
        String yesterday = KEYTOOL.format(
                LocalDateTime.now(ZoneId.systemDefault()).minusDays(1).plusSeconds(BRIEF_SECONDS));
        brief = SigningKey.generate("CN=Brief", "-startdate", yesterday, "-validity", "1");
        admin.postJar("/api/v1/trust", brief.pem().getBytes(StandardCharsets.US_ASCII))
                .good();
        before = programmes.version("loans").orElseThrow();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Each is refused for another reason. */
    enum Distrust {
        UNSIGNED,
        TAMPERED,
        ADDED_TO,
        UNKNOWN,
        EXPIRED,
        WEAK;

        byte[] jar(TrustScenario scenario) throws IOException {
            byte[] bare = scenario.jars.unsigned("0.9.9");
            return switch (this) {
                case UNSIGNED -> bare;
                case TAMPERED -> with(scenario.ours.sign(bare), "messages_vi.properties", "loans.title = Khác");
                case ADDED_TO -> with(scenario.ours.sign(bare), "vn/hoanhap/loans/Added.class", "more");
                case UNKNOWN -> scenario.stranger.sign(bare);
                case EXPIRED -> scenario.expired().sign(bare);
                case WEAK -> scenario.ours.sign(bare, "SHA-1");
            };
        }

        String said(TrustScenario scenario) {
            return switch (this) {
                case UNSIGNED -> "không có chữ ký";
                case TAMPERED -> "Mục messages_vi.properties bị sửa sau khi ký";
                case ADDED_TO -> "Mục vn/hoanhap/loans/Added.class được thêm vào sau khi ký";
                case UNKNOWN -> scenario.stranger.fingerprint();
                case EXPIRED -> "Chứng thư đã ký hết hạn: CN=Brief";
                case WEAK -> "đã quá yếu";
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatNobodyTrustedSignedWholeWhileTheOldVersionServes(Distrust distrust) throws IOException {
        Programmes.Outcome outcome = underLoad(() -> programmes.change(distrust.jar(this)));

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("UNDONE");
        assertThat(outcome.phase()).isEqualTo("verify");
        assertThat(outcome.cause()).contains(distrust.said(this));
        assertThat(programmes.version("loans")).contains(before);
    }

    @Test
    void trustsAVendorAndNoLongerByTheCommandLine() throws Exception {
        Path file = Files.writeString(folder.resolve("vendor.pem"), vendor.pem());
        Command.Said tooLate = hoanhap(
                "trust",
                "add",
                Files.writeString(folder.resolve("old.pem"), old.pem()).toString());
        assertThat(tooLate.code()).isEqualTo(1);
        assertThat(tooLate.text()).contains("hết hạn");

        Command.Said added = hoanhap("trust", "add", file.toString(), "--name", "Nhà cung cấp A");
        Programmes.Outcome installed = underLoad(() -> programmes.change(vendor.sign(jars.unsigned("0.9.10"))));
        Command.Said listed = hoanhap("trust", "list");
        Command.Said revoked = hoanhap("trust", "revoke", vendor.fingerprint(), "--reason", "hết hợp đồng");
        Programmes.Outcome again = underLoad(() -> programmes.change(vendor.sign(jars.unsigned("0.9.11"))));

        assertThat(added.code()).as(added.text()).isZero();
        assertThat(added.text()).contains("Nhà cung cấp A", vendor.fingerprint());
        assertThat(installed.state()).as("%s", installed).isEqualTo("SUCCEEDED");
        assertThat(listed.text()).contains("Hòa Nhập", "Nhà cung cấp A", ours.fingerprint(), vendor.fingerprint());
        assertThat(revoked.code()).as(revoked.text()).isZero();
        assertThat(again.cause()).contains("bị thu hồi", "hết hợp đồng");
        assertThat(programmes.version("loans")).contains("0.9.10");
        server.process().stop();
        server.process().start();
        assertThat(programmes.version("loans")).contains("0.9.10");
        assertThat(health("loans").path("status").asText()).isEqualTo("WARN");
        assertThat(hoanhap("trust", "revoke", vendor.fingerprint()).code()).isEqualTo(2);

        programmes.change(jars.version("0.9.12"));
        assertThat(health("loans").path("status").asText()).isEqualTo("OK");
        before = "0.9.12";
    }

    @Test
    void letsUnsignedProgrammesInOnlyWhereTheSwitchForDevelopmentIsOnAndWarns() throws IOException {
        try (DemoServer open =
                DemoServer.startEmpty("trust-unsigned", Map.of("HOANHAP_PROGRAMMES_UNSIGNED", "accept"))) {
            Programmes there = new Programmes(open.signIn("admin"));

            assertThat(there.change(jars.unsigned("0.9.20")).state()).isEqualTo("SUCCEEDED");
            assertThat(there.change(Distrust.TAMPERED.jar(this)).state()).isEqualTo("UNDONE");
            assertThat(there.change(Distrust.UNKNOWN.jar(this)).state()).isEqualTo("UNDONE");
            JsonNode health = open.signIn("admin").get("/health").good();
            assertThat(health.path("status").asText()).isEqualTo("WARN");
            assertThat(health.at("/trust/advice").asText()).contains("hoanhap.programmes.unsigned");
        }
    }

    private SigningKey expired() {
        Instant end = brief.certificate().getNotAfter().toInstant();
        Await.until(SOON, "the end of the certificate", () -> Instant.now().isAfter(end));
        return brief;
    }

    private <T> T underLoad(Change<T> change) throws IOException {
        try (LoadClient load = LoadClient.start(CLIENTS, (client, turn) -> readLoans())) {
            load.awaitMoreCalls(50, SOON);
            T outcome = change.run();
            load.awaitMoreCalls(50, SOON);
            LoadReport report = load.stop();

            assertThat(report.failures()).isEmpty();
            return outcome;
        }
    }

    /** Is what happens while others work. */
    private interface Change<T> {
        T run() throws IOException;
    }

    private void readLoans() {
        lender.get("/api/v1/loans?limit=5").good();
    }

    private JsonNode health(String programme) {
        for (JsonNode part : admin.get("/health").good().path("programmes")) {
            if (part.path("id").asText().equals(programme)) {
                return part;
            }
        }
        throw new AssertionError("no health of " + programme);
    }

    private Command.Said hoanhap(String... words) throws InterruptedException {
        return new Command(Installation.built(), server.process().dataFolder(), "vi").run(words);
    }

    private static byte[] with(byte[] jar, String name, String content) {
        Map<String, byte[]> files = Zip.files(jar);
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return Zip.of(files);
    }
}
