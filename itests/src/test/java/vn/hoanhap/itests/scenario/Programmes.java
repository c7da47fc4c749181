package vn.hoanhap.itests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;

/** The programmes of a running server, changed through REST as an administrator does. */
final class Programmes {

    private static final Duration ENDED_WITHIN = Duration.ofMinutes(2);

    private static final List<String> PHASES = List.of(
            "plan", "verify", "stage", "migrate", "start", "probe", "switch", "soak", "ring", "drain", "commit");

    private final Api api;

    Programmes(Api administrator) {
        this.api = administrator;
    }

    /** Uploads a jar and waits until the operation has ended, well or not; a refusal at the door is an end too. */
    Outcome change(byte[] jar) {
        Api.Answer answer = api.postJar("/api/v1/programmes", jar);
        if (answer.status() != 202) {
            return new Outcome("REFUSED", "", answer.body().toString());
        }
        return await(answer.body().path("operation").asText());
    }

    /** Uploads a jar and returns the operation's id at once. */
    String begin(byte[] jar) {
        return api.postJar("/api/v1/programmes", jar).good().path("operation").asText();
    }

    /** The same for a jar that breaks what serves, confirmed. */
    String beginBreaking(byte[] jar) {
        return api.postJar("/api/v1/programmes?confirm=breaks", jar)
                .good()
                .path("operation")
                .asText();
    }

    /** Waits until an operation has come to a phase or beyond it. */
    void awaitPhase(String operation, String phase) {
        Await.until(ENDED_WITHIN, "phase " + phase + " of operation " + operation, () -> {
            JsonNode now = api.get(address(operation)).good();
            return !"RUNNING".equals(now.path("state").asText())
                    || PHASES.indexOf(now.path("phase").asText()) >= PHASES.indexOf(phase);
        });
    }

    /** Waits until an operation is no longer under way. */
    Outcome awaitEnd(String operation) {
        return await(operation);
    }

    /** Removes a programme and keeps its data. */
    Outcome remove(String id) {
        return await(api.delete("/api/v1/programmes/" + id + "?data=keep")
                .good()
                .path("operation")
                .asText());
    }

    /** The version that serves, if the programme is installed. */
    Optional<String> version(String id) {
        JsonNode answer = api.get("/api/v1/programmes").good();
        JsonNode items = answer.has("items") ? answer.path("items") : answer;
        return StreamSupport.stream(items.spliterator(), false)
                .filter(programme -> id.equals(programme.path("id").asText()))
                .map(programme -> programme.path("version").asText())
                .findFirst();
    }

    /** Tells whether a programme serves. */
    boolean serves(String id) {
        JsonNode items = api.get("/api/v1/programmes?state=serving").good().path("items");
        return items.findValuesAsText("id").contains(id);
    }

    private Outcome await(String operation) {
        return Await.present(ENDED_WITHIN, "the end of operation " + operation, () -> outcome(operation));
    }

    private Optional<Outcome> outcome(String operation) {
        JsonNode now = api.get(address(operation)).good();
        String state = now.path("state").asText();
        return "RUNNING".equals(state)
                ? Optional.empty()
                : Optional.of(new Outcome(
                        state, now.path("phase").asText(), now.path("cause").toString()));
    }

    private static String address(String operation) {
        return "/api/v1/programmes/operations/" + operation;
    }

    /**
     * How an operation ended.
     *
     * @param state SUCCEEDED, UNDONE, or REFUSED when it did not even begin
     * @param phase the phase it ended in
     * @param cause why, when it did not succeed
     */
    record Outcome(String state, String phase, String cause) {}
}
