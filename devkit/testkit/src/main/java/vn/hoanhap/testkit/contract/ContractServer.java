package vn.hoanhap.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.signing.ProgrammeJar;
import vn.hoanhap.testkit.signing.SigningKey;

/**
 * Is the server on which a programme is tested: its people are all new, its accounts too. What a test calls stands in the
 * contract of the REST interface. For several threads.
 */
public final class ContractServer {

    private static final String COMMUNE = "28249";
    private static final String OTHER_COMMUNE = "28738";
    private static final String PROVINCE = "82";
    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(3);
    private static final Duration CHANGED_WITHIN = Duration.ofMinutes(2);
    private static final int LETTERS = 26;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Api> accounts = new HashMap<>();
    private final SigningKey key = SigningKey.generate("CN=Contract suite");

    /** Waits until the server is well, and makes it trust the suite's own key. */
    ContractServer(URI address) {
        this.address = address;
        Await.until(STARTED_WITHIN, "a healthy server", () -> status("get", "/health", null) == 200);
        administrator()
                .postJar("/api/v1/trust", key.pem().getBytes(StandardCharsets.US_ASCII))
                .good();
    }

    URI address() {
        return address;
    }

    /** Returns the legal date of today: people and records are entered as somebody would today. */
    public LocalDate today() {
        return LegalClock.system().today();
    }

    /** Returns the commune in which everybody lives, as {@code code@date}. */
    public String commune() {
        return COMMUNE + "@" + today();
    }

    /** Returns a commune in which nobody lives. */
    String otherCommune() {
        return OTHER_COMMUNE + "@" + today();
    }

    /** Acts as an officer of the province. */
    public Api officer() {
        return known("province", () -> signIn("province"));
    }

    private Api administrator() {
        return known("admin", () -> signIn("admin"));
    }

    private Api signIn(String name) {
        return Api.signIn(address, name, ContractPlatform.PASSWORD);
    }

    private synchronized Api known(String who, Supplier<Api> unknown) {
        Api api = accounts.get(who);
        if (api == null) {
            api = unknown.get();
            accounts.put(who, api);
        }
        return api;
    }

    /** Acts as somebody with a role in a unit, everywhere when {@code unit} is null. */
    Api account(String role, @Nullable String unit) {
        return known(role + " in " + unit, () -> hire(role, unit));
    }

    private Api hire(String role, @Nullable String unit) {
        String name = "contract-" + NEXT.incrementAndGet();
        ObjectNode body = Api.object()
                .put("username", name)
                .put("password", ContractPlatform.PASSWORD)
                .put("mustChangePassword", false);
        ObjectNode grant = body.putArray("grants").addObject().put("role", role);
        if (unit != null) {
            grant.put("unit", unit);
        }
        administrator().post("/api/v1/accounts", body).good();
        return signIn(name);
    }

    /** Enters somebody who lives in {@link #commune} and returns their id. */
    public String person() {
        int number = NEXT.incrementAndGet();
        char first = (char) ('A' + number % LETTERS);
        char second = (char) ('A' + number / LETTERS % LETTERS);
        ObjectNode body = Api.object()
                .put("initials", "K." + first + "." + second + ".")
                .put("birthYear", 1950 + number % 50)
                .put("unit", commune());
        return officer().post("/api/v1/people", body).good().path("id").asText();
    }

    /** Tells that two records are of one human being. */
    void merge(String other, String into) {
        ObjectNode body = Api.object().put("into", into).put("reason", "contract");
        officer().post("/api/v1/people/" + other + "/merge", body).good();
    }

    /** Tells that they were not. */
    void unmerge(String other) {
        officer().post("/api/v1/people/" + other + "/unmerge", Api.object()).good();
    }

    /** Signs a jar with the suite's key, installs it, and waits for the end of the operation. */
    void install(ProgrammeJar jar) {
        await(administrator().postJar(PROGRAMMES, key.sign(jar.bytes())).good());
    }

    /** Removes a programme, if it is there, and keeps its records. */
    void remove(String id) {
        if (version(id).isPresent()) {
            await(administrator().delete(PROGRAMMES + "/" + id + "?data=keep").good());
        }
    }

    /** Removes a programme with its tables. */
    void purge(String id) {
        await(administrator()
                .delete(PROGRAMMES + "/" + id + "?data=purge&confirm=" + id)
                .good());
    }

    /** Returns the version that serves. */
    Optional<String> version(String id) {
        for (JsonNode one : administrator().get(PROGRAMMES).good().path("items")) {
            boolean serves = one.path("state").asText().equals("SERVING");
            if (serves && one.path("id").asText().equals(id)) {
                return Optional.of(one.path("version").asText());
            }
        }
        return Optional.empty();
    }

    private void await(JsonNode accepted) {
        String path = PROGRAMMES + "/operations/" + accepted.path("operation").asText();
        JsonNode ended = Await.present(CHANGED_WITHIN, "the end of " + path, () -> Optional.of(
                        administrator().get(path).good())
                .filter(now -> !now.path("state").asText().equals("RUNNING")));
        if (!ended.path("state").asText().equals("SUCCEEDED")) {
            throw new AssertionError("the change of the programme did not succeed: " + ended);
        }
    }

    /** Lists the routes of a programme. */
    List<Operation> operations(String id) {
        List<Operation> operations = new ArrayList<>();
        JsonNode paths = officer().get("/api/v1/openapi.json").good().path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                JsonNode said = method.getValue();
                if (said.at("/tags/0").asText().equals(id)) {
                    operations.add(new Operation(
                            method.getKey(),
                            path.getKey(),
                            said.path("x-permission").asText(),
                            said.at("/requestBody/content/application~1json/schema")));
                }
            }
        }
        return operations;
    }

    /** Asks for figures of this year in the whole province. */
    Figures figures() {
        return new Figures(officer(), PROVINCE + "@" + today(), today());
    }

    /** Calls without a body as somebody, or as nobody when {@code caller} is null, and returns the status. */
    int status(String method, String path, @Nullable Api caller) {
        return send(method, path, caller, Api.object()).statusCode();
    }

    /** Opens a page as the province's officer in a language. */
    HttpResponse<String> page(String path, String language) {
        return send("get", path + (path.contains("?") ? "&" : "?") + "lang=" + language, officer(), Api.object());
    }

    /** Calls as somebody, or as nobody when {@code caller} is null; changes go for the first version of a record. */
    HttpResponse<String> send(String method, String path, @Nullable Api caller, JsonNode body) {
        boolean bare = method.equals("get") || method.equals("delete");
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .method(
                        method.toUpperCase(Locale.ROOT),
                        bare ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (caller != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
