package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.sample.TransferringProgramme;
import vn.hoanhap.testkit.FelixTest;

/** Files that are on their way while a programme is changed, and for longer than the change waits for them, arrive whole. */
@FelixTest(platform = LifecyclePlatform.class)
class LongTransfersIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FILES = "/api/v1/sample/files";

    private final URI server;
    private final Client client;

    LongTransfersIT(URI server) {
        this.server = server;
        this.client = Client.of(server);
    }

    @Test
    void anUploadArrivesWholeAcrossAChange() throws IOException {
        install("5.0.1");
        CRC32 sent = new CRC32();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(head().getBytes(StandardCharsets.US_ASCII));
            write(out, 0, TransferringProgramme.BYTES / 2, sent);

            install("5.0.2");
            write(out, TransferringProgramme.BYTES / 2, TransferringProgramme.BYTES, sent);

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200 ");
            JsonNode received = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
            assertThat(received.path("bytes").asLong()).isEqualTo(TransferringProgramme.BYTES);
            assertThat(received.path("crc").asLong()).isEqualTo(sent.getValue());
            assertThat(received.path("version").asText()).isIn("5.0.1", "5.0.2");
        }
        assertThat(client.version()).isEqualTo("5.0.2");
    }

    @Test
    void aDownloadArrivesWholeAcrossAChange() throws Exception {
        install("5.1.1");
        HttpRequest request = client.request(FILES).GET().build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            byte[] first = TransferringProgramme.piece(0);
            assertThat(in.readNBytes(first.length)).isEqualTo(first);

            install("5.1.2");

            for (int from = first.length; from < TransferringProgramme.BYTES; from += first.length) {
                assertThat(in.readNBytes(first.length)).isEqualTo(TransferringProgramme.piece(from));
            }
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(client.version()).isEqualTo("5.1.2");
    }

    private void install(String version) {
        byte[] jar = SampleJar.version(version)
                .component(TransferringProgramme.class)
                .bytes();
        assertThat(client.install(jar).path("state").asText()).isEqualTo("SUCCEEDED");
    }

    private String head() {
        String authorization = client.request(FILES)
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        return "POST " + FILES + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: " + authorization
                + "\r\nContent-Type: application/octet-stream\r\nConnection: close\r\nContent-Length: "
                + TransferringProgramme.BYTES + "\r\n\r\n";
    }

    private static void write(OutputStream out, int from, int to, CRC32 sum) throws IOException {
        int at = from;
        while (at < to) {
            byte[] piece = TransferringProgramme.piece(at);
            out.write(piece);
            sum.update(piece);
            at += piece.length;
        }
        out.flush();
    }
}
