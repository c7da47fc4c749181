package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Zip;

/**
 * The power goes before the first row of a file is written: while it still comes in, while it is put away, while it is
 * checked. Nothing of it is there by half afterwards; what was acknowledged goes on by itself, what was not may be sent again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledImportScenario {

    private static final int ROWS = 20_000;
    private static final int HEAVY = 22 << 20;
    private static final String UNIT = "28249@2024-06-06";
    private static final String EVENTS =
            "/api/v1/indicators/outreach.events/value?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06&territory=then";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final DemoServer server = DemoServer.startEmpty("killed-import");
    private int cutOff;

    @AfterAll
    void stops() {
        server.close();
    }

    @RepeatedTest(3)
    void knowsNothingOfAFileThatOnlyHalfCameIn(RepetitionInfo round) throws IOException {
        byte[] file = events("half-" + round.getCurrentRepetition(), 500);
        long before = events();
        int imports = imports().size();

        try (Socket line =
                new Socket(server.address().getHost(), server.address().getPort())) {
            OutputStream body = line.getOutputStream();
            body.write(head(file.length));
            body.write(file, 0, file.length / 2);
            body.flush();
            awaitConnection();
            server.process().kill();
        }
        server.process().start();

        assertThat(imports()).hasSize(imports);
        assertThat(events()).isEqualTo(before);
        JsonNode again = new Importer(server, "province").bringIn(file, false);
        assertThat(again.at("/rows/written").asInt()).as("%s", again).isEqualTo(500);
        assertThat(events()).isEqualTo(before + 500);
    }

    @RepeatedTest(3)
    void writesNothingOfAFileThatItWasPuttingAway(RepetitionInfo round) throws IOException {
        byte[] file = heavy("away-" + round.getCurrentRepetition(), 300);
        long before = events();
        List<String> known = imports();
        Api officer = server.signIn("province");
        CompletableFuture<String> sent = CompletableFuture.supplyAsync(
                        () -> new Importer(server, "province").begin(file, "rows=ALL"))
                .exceptionally(cut -> "cut off by the kill");
        Await.until(
                SOON,
                "the file to be put away",
                () -> officer.get("/api/v1/imports").good().path("items").size() > known.size());

        server.process().kill();
        sent.orTimeout(60, TimeUnit.SECONDS).join();
        server.process().start();

        List<String> now = imports();
        now.removeAll(known);
        assertThat(now).hasSize(1);
        JsonNode left = server.signIn("province").get(now.get(0)).good();
        if (List.of("RECEIVING", "FAILED").contains(left.path("state").asText())) {
            cutOff++;
            assertThat(left.at("/rows/total").asInt()).as("%s", left).isZero();
            assertThat(events()).isEqualTo(before);
        }
        JsonNode again = new Importer(server, "province").bringIn(file, false);
        assertThat(again.path("state").asText()).as("%s", again).isEqualTo("DONE");
        assertThat(events()).as("once, whoever wrote it").isEqualTo(before + 300);
        if (round.getCurrentRepetition() == round.getTotalRepetitions()) {
            assertThat(cutOff).as("kills that came while a file was put away").isPositive();
        }
    }

    @RepeatedTest(3)
    void checksAFileAgainFromItsBeginning(RepetitionInfo round) throws IOException {
        byte[] file = events("check-" + round.getCurrentRepetition(), ROWS);
        long before = events();
        String job = new Importer(server, "province").begin(file, "rows=ALL");
        Api officer = server.signIn("province");
        Await.until(
                SOON,
                "the check",
                () -> officer.get(job).good().path("state").asText().equals("CHECKING"));

        server.process().kill();
        server.process().start();

        assertThat(events()).as("nothing was written yet").isBetween(before, before + ROWS);
        JsonNode ended = new Importer(server, "province").ended(job);
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
        assertThat(ended.at("/rows/total").asInt()).isEqualTo(ROWS);
        assertThat(ended.at("/rows/written").asInt()).isEqualTo(ROWS);
        assertThat(ended.path("fileKept").asBoolean()).isFalse();
        assertThat(events()).isEqualTo(before + ROWS);
    }

    private void awaitConnection() {
        Api officer = server.signIn("province");
        assertThat(officer.get("/api/v1/imports").status()).isEqualTo(200);
    }

    private byte[] head(int length) {
        URI address = server.address();
        return ("POST /api/v1/imports HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer "
                        + server.signIn("province").token()
                        + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<String> imports() {
        List<String> imports = new ArrayList<>();
        server.signIn("province")
                .get("/api/v1/imports")
                .good()
                .path("items")
                .forEach(
                        item -> imports.add("/api/v1/imports/" + item.path("id").asText()));
        return imports;
    }

    private long events() {
        return server.signIn("province").get(EVENTS).good().path("value").asLong();
    }

    private static byte[] events(String prefix, int rows) {
        return Zip.ofTexts(Map.of("activities.csv", rows(prefix, rows)));
    }

    /** A sheet that no programme has is passed by, and makes the file as heavy as a large one. */
    private static byte[] heavy(String prefix, int rows) {
        Random random = new Random(prefix.hashCode());
        StringBuilder ballast = new StringBuilder("key\n");
        byte[] noise = new byte[9_000];
        while (ballast.length() < HEAVY) {
            random.nextBytes(noise);
            ballast.append(Base64.getEncoder().encodeToString(noise)).append('\n');
        }
        return Zip.ofTexts(Map.of("activities.csv", rows(prefix, rows), "ballast.csv", ballast.toString()));
    }

    private static String rows(String prefix, int rows) {
        StringBuilder sheet = new StringBuilder("key,kind,on,unit,quantity\n");
        for (int row = 0; row < rows; row++) {
            sheet.append(prefix)
                    .append('.')
                    .append(row)
                    .append(",outreach.event,2024-06-05,")
                    .append(UNIT);
            sheet.append(",1\n");
        }
        return sheet.toString();
    }
}
