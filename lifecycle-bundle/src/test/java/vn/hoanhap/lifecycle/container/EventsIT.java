package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import vn.hoanhap.lifecycle.sample.ListeningProgramme;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixContainer;
import vn.hoanhap.testkit.FelixTest;

/** What a programme hears, and its jobs, over changes of version, failures and a restart. */
@FelixTest(platform = LifecyclePlatform.class)
class EventsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Client client;
    private final Bundle lifecycle;

    EventsIT(URI server, FelixContainer felix) {
        client = Client.of(server);
        lifecycle = felix.bundle("vn.hoanhap.lifecycle");
    }

    @BeforeEach
    void startsWithAVersionThatListens() {
        install("5.0.0");
        client.ended(client.delete("/api/v1/programmes/sample?data=purge&confirm=sample"));
        install("5.0.0");
        awaitListening();
    }

    @Test
    void hearsWhatWasCommittedAndNothingElse() {
        signal(-21);
        signal(22);

        awaitHeard("event 22");

        assertThat(heard()).doesNotContain("event 21 by 5.0.0");
    }

    @Test
    void hearsEachEventOnceInOrderOverChangesOfVersion() {
        List<String> sent = new ArrayList<>();
        for (int number = 100; number < 140; number++) {
            signal(number);
            sent.add("event " + number);
            if (number % 10 == 5) {
                install("5.1." + number);
            }
        }

        awaitHeard("event 139");

        assertThat(events()).filteredOn(sent::contains).containsExactlyElementsOf(sent);
    }

    @Test
    void leavesTheEventOfAListenerThatThrowsForLater() {
        signal(12);
        signal(13);
        signal(15);
        awaitHeard("event 12");
        Await.until(SOON, "a warning", () -> advice().contains("Sự kiện chưa chuyển được"));
        assertThat(events()).doesNotContain("event 13", "event 15");

        mend();

        awaitHeard("event 15");
        assertThat(events()).containsSubsequence("event 12", "event 13", "event 15");
        assertThat(events()).containsOnlyOnce("event 12");
    }

    @Test
    void interruptsAListenerThatHangsAndServesMeanwhile() {
        signal(14);
        Await.until(SOON, "a warning", () -> advice().contains("đã bị ngắt"));

        assertThat(client.version()).isEqualTo("5.0.0");
        mend();

        awaitHeard("event 14");
    }

    @Test
    void goesOnWithTheNextVersionAfterOneThatHung() {
        signal(14);
        signal(16);
        Await.until(SOON, "a warning", () -> advice().contains("đã bị ngắt"));

        install("5.2.0"); // while the old version hangs for the second time, now event by event
        mend();

        awaitHeard("event 16");
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws BundleException {
        signal(31);
        awaitHeard("event 31");

        lifecycle.stop();
        lifecycle.start();
        Await.until(SOON, "health", () -> client.get("/health").statusCode() == 200);
        signal(32);

        awaitHeard("event 32");
        assertThat(events()).containsOnlyOnce("event 31", "event 32");
    }

    @Test
    void runsJobsOfTheElectedVersionAloneThoughOneOfThemFails() {
        Await.until(SOON, "two ticks", () -> count("tick by 5.0.0") >= 2);
        install("5.3.0");
        long before = count("tick by 5.0.0");

        Await.until(SOON, "ticks of the next version", () -> count("tick by 5.3.0") >= 2);

        assertThat(count("tick by 5.0.0")).isEqualTo(before);
        assertThat(advice()).contains("stumble");
    }

    @Test
    void leavesAJobAloneThatAnotherNodeHolds() {
        Await.until(SOON, "a tick", () -> count("tick by 5.0.0") >= 1);
        holdElsewhere(2099);
        long before = count("tick by 5.0.0");
        signal(41);
        awaitHeard("event 41");
        Await.until(SOON, "another run of the other job", new AnotherRun()::seen);

        assertThat(count("tick by 5.0.0")).isLessThanOrEqualTo(before + 1); // one may have been on its way
        holdElsewhere(2020);
        Await.until(SOON, "a tick again", () -> count("tick by 5.0.0") >= before + 2);
    }

    private void holdElsewhere(int year) {
        assertThat(client.post("/api/v1/sample/elsewhere", "{\"number\": " + year + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    private void signal(int number) {
        int status = client.post("/api/v1/sample/signals", "{\"number\": " + number + "}")
                .statusCode();
        assertThat(status).isEqualTo(number < 0 ? 500 : 200);
    }

    private void mend() {
        assertThat(client.post("/api/v1/sample/notes", "{\"words\": \"mended\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private void install(String version) {
        JsonNode operation = client.install(jar(version));
        assertThat(operation.path("state").asText()).as(operation.toString()).isEqualTo("SUCCEEDED");
    }

    private static byte[] jar(String version) {
        return SampleJar.version(version).hearing(ListeningProgramme.class).bytes();
    }

    /** A programme that is seen for the first time starts at the end of the outbox; wait until it has been seen. */
    private void awaitListening() {
        Await.until(SOON, "something heard", () -> {
            signal(1);
            return !events().isEmpty();
        });
    }

    private void awaitHeard(String what) {
        Await.until(SOON, what, () -> events().contains(what));
    }

    private long count(String line) {
        return heard().stream().filter(line::equals).count();
    }

    private List<String> events() {
        return heard().stream()
                .filter(line -> line.startsWith("event "))
                .map(line -> line.substring(0, line.indexOf(" by ")))
                .toList();
    }

    private List<String> heard() {
        List<String> lines = new ArrayList<>();
        client.json(client.get("/api/v1/sample/heard"))
                .path("heard")
                .forEach(line -> lines.add(line.path("what").asText() + " by "
                        + line.path("version").asText()));
        return lines;
    }

    private String advice() {
        for (JsonNode programme : client.json(client.get("/health")).path("programmes")) {
            if (programme.path("id").asText().equals("sample")) {
                return programme.path("advice").asText();
            }
        }
        return "";
    }

    /** Lets the time of two runs pass. */
    private static final class AnotherRun {
        private final long until = System.nanoTime() + Duration.ofMillis(2500).toNanos();

        private boolean seen() {
            return System.nanoTime() > until;
        }
    }
}
