package vn.hoanhap.lifecycle.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import vn.hoanhap.lifecycle.sample.HangingProgramme;
import vn.hoanhap.lifecycle.sample.SampleProgramme;
import vn.hoanhap.lifecycle.sample.ThrowingProgramme;
import vn.hoanhap.lifecycle.sample.TiringProgramme;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.FelixContainer;
import vn.hoanhap.testkit.FelixTest;

/** A change set that breaks what serves runs while the programme stands still, and is taken back whole when anything fails. */
@FelixTest(platform = WatchfulPlatform.class)
class BreakingIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TAKING = """
            <changeSet id="taking-%1$s" author="sample" labels="breaks">
              <sql>delete from note where words = 'old'</sql>
              <modifyDataType tableName="note" columnName="words" newDataType="varchar(60)"/>
            </changeSet>
            """;
    private static final String FAILING = """
            <changeSet id="failing" author="sample"><sql>insert into note (id, words) values (1, 'half')</sql></changeSet>
            <changeSet id="failing-2" author="sample"><sql>insert into note (id, words) values (1, 'again')</sql></changeSet>
            """;

    private static int versions;

    private final Client client;
    private final Bundle lifecycle;
    private final BundleContext context;
    private JsonNode before;

    BreakingIT(URI server, FelixContainer felix, BundleContext context) {
        client = Client.of(server, WatchfulPlatform.WATCHFUL);
        lifecycle = felix.bundle("vn.hoanhap.lifecycle");
        this.context = context;
    }

    @BeforeEach
    void servesTheFirstVersionWithNotes() {
        if (client.get("/api/v1/sample/version").statusCode() == 200) {
            purge();
        }
        JsonNode installed = client.install(SampleJar.version("1.0.0").bytes());
        assertThat(installed.path("state").asText()).as(installed.toString()).isEqualTo("SUCCEEDED");
        for (String words : List.of("old", "new", "old")) {
            client.post("/api/v1/sample/notes", "{\"words\": \"" + words + "\"}");
        }
        before = notes();
        assertThat(before).hasSize(3);
    }

    @AfterEach
    void leavesNoCopy() {
        System.clearProperty(TiringProgramme.DOWN);
        System.clearProperty(TiringProgramme.FAILS);
        assertThat(copies()).isEmpty();
        purge(); // older versions could not be installed on its tables
    }

    private void purge() {
        client.ended(client.delete("/api/v1/programmes/sample?data=purge&confirm=sample"));
    }

    @Test
    void thePlanNamesWhatBreaksAndForHowLongAndChangesNothing() {
        JsonNode plan = client.json(client.upload("/api/v1/programmes?dryRun=true&lang=en", breaking()))
                .path("plan");

        assertThat(plan.path("confirmations").findValuesAsText("en"))
                .first()
                .asString()
                .contains("taking-", "at most 5 s", "no way back");
        assertThat(plan.at("/migrations/0/breaks").asBoolean()).isTrue();
        assertThat(plan.path("problems")).isEmpty();
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    void aPlanChangesNoTableEvenThoughItStartsTheNewVersion() {
        byte[] jar = SampleJar.version("2.0." + ++versions)
                .changing(
                        "<changeSet id='one-more' author='sample'><sql>update note set words = 'touched'</sql></changeSet>")
                .bytes();

        JsonNode answer = client.json(client.upload("/api/v1/programmes?dryRun=true", jar));

        assertThat(answer.path("accepted").asBoolean()).as(answer.toString()).isTrue();
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    void isNotDoneBeforeSomebodyConfirmsIt() {
        JsonNode refused = client.ended(client.upload("/api/v1/programmes", breaking()));

        assertThat(refused.path("state").asText()).isEqualTo("UNDONE");
        assertThat(refused.path("phase").asText()).isEqualTo("migrate");
        assertThat(refused.path("cause").asText()).contains("confirm=breaks", "taking-");
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    void runsWhileTheProgrammeStandsStillAndNoCallFails() {
        byte[] jar = breaking();
        String operation = begin(jar);
        List<Integer> answers = new ArrayList<>();
        Await.until(SOON, "the watch", () -> {
            answers.add(client.get("/api/v1/sample/notes").statusCode());
            return client.json(client.get(operation)).path("phase").asText().equals("soak");
        });

        JsonNode ended = ended(operation);

        assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(answers).containsOnly(200);
        assertThat(notes()).hasSize(1);
        assertThat(note(ended, "migrate")).contains("stood still");
    }

    @Test
    void olderCodeIsRefusedOnceTheTablesAreBroken() {
        ended(begin(breaking()));

        JsonNode back = ended(client.operation(client.post("/api/v1/programmes/sample/rollback?to=1.0.0", "")));

        assertThat(back.path("state").asText()).isEqualTo("UNDONE");
        assertThat(back.path("cause").asText()).contains("1.0.0 is older", "taking-");
        assertThat(client.version()).startsWith("2.0.");
    }

    @Test
    void aChangeSetThatFailsTakesAllOfThemBack() {
        JsonNode undone = ended(begin(jar(SampleProgramme.class, FAILING)));

        assertThat(undone.path("state").asText()).isEqualTo("UNDONE");
        assertThat(undone.path("phase").asText()).isEqualTo("migrate");
        servesAsBefore();
    }

    @Test
    void aVersionThatDoesNotStartLeavesTheTablesAsTheyWere() {
        JsonNode undone = ended(begin(jar(ThrowingProgramme.class, "")));

        assertThat(undone.path("phase").asText()).isEqualTo("start");
        assertThat(undone.path("phases").toString()).contains("Its tables are as they were before.");
        servesAsBefore();
    }

    @Test
    void endsWhenTheStatedTimeIsOver() {
        ServiceRegistration<?> slow = inPhase(
                "probe", () -> LockSupport.parkNanos(Duration.ofSeconds(6).toNanos()));
        try {
            String operation = begin(breaking());
            client.awaitPhase(operation, "probe");
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(
                    () -> client.get("/api/v1/sample/version").statusCode());

            JsonNode undone = ended(operation);

            assertThat(undone.path("phase").asText()).isEqualTo("probe");
            assertThat(undone.path("cause").asText()).contains("at most 5 s");
            assertThat(waiting.join()).as("a call waits no longer than that").isIn(503, 200);
        } finally {
            slow.unregister();
        }
        servesAsBefore();
    }

    @Test
    void aServerThatEndsBeforeTheSwitchComesUpWithTheTablesAsTheyWere() throws BundleException {
        String operation = begin(jar(HangingProgramme.class, ""));
        client.awaitPhase(operation, "start");
        assertThat(copies()).hasSize(1);

        restart();

        assertThat(ended(operation).path("state").asText()).isEqualTo("UNDONE");
        servesAsBefore();
    }

    @Test
    void aServerThatEndsDuringTheWatchComesUpWithTheNewVersion() throws BundleException {
        String operation = begin(breaking());
        client.awaitPhase(operation, "soak");
        assertThat(copies()).hasSize(1);

        restart();

        assertThat(ended(operation).path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(client.version()).startsWith("2.0.");
        assertThat(notes()).hasSize(1);
    }

    @Test
    void theWatchGoesBackWithTheTablesWhenNothingWasWritten() {
        String operation = begin(jar(TiringProgramme.class, ""));
        client.awaitPhase(operation, "soak");
        System.setProperty(TiringProgramme.DOWN, "true");

        JsonNode undone = ended(operation);

        assertThat(undone.path("state").asText()).isEqualTo("UNDONE");
        assertThat(undone.path("cause").asText()).contains("unplugged", "The old version serves again");
        servesAsBefore();
    }

    @Test
    void theNewVersionStaysWhenSomethingWasWrittenAndSaysSo() {
        String operation = begin(jar(TiringProgramme.class, ""));
        client.awaitPhase(operation, "soak");
        assertThat(client.post("/api/v1/sample/notes", "{\"words\": \"since\"}").statusCode())
                .isEqualTo(201);
        System.setProperty(TiringProgramme.DOWN, "true");

        JsonNode stayed = ended(operation);

        assertThat(stayed.path("state").asText()).as(stayed.toString()).isEqualTo("SUCCEEDED");
        assertThat(stayed.path("cause").asText()).contains("unplugged", "would lose what was written");
        assertThat(client.version()).startsWith("2.0.");
        assertThat(notes().findValuesAsText("words")).containsExactly("new", "since");
    }

    private void servesAsBefore() {
        assertThat(client.version()).isEqualTo("1.0.0");
        assertThat(notes()).isEqualTo(before);
        assertThat(client.post("/api/v1/sample/notes", "{\"words\": \"goes on\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private JsonNode notes() {
        return client.json(client.get("/api/v1/sample/notes")).path("items");
    }

    private static byte[] breaking() {
        return jar(SampleProgramme.class, "");
    }

    private static byte[] jar(Class<? extends SampleProgramme> component, String more) {
        String version = "2.0." + ++versions;
        return SampleJar.version(version)
                .component(component)
                .changing(TAKING.formatted(version) + more)
                .bytes();
    }

    private String begin(byte[] jar) {
        return client.operation(client.upload("/api/v1/programmes?confirm=breaks&lang=en", jar));
    }

    private JsonNode ended(String operation) {
        Await.until(
                SOON,
                "end of " + operation,
                () -> !client.json(client.get(operation)).path("state").asText().equals("RUNNING"));
        return client.json(client.get(operation + "?lang=en"));
    }

    private static String note(JsonNode operation, String phase) {
        for (JsonNode line : operation.path("phases")) {
            if (line.path("phase").asText().equals(phase)) {
                return line.path("note").asText();
            }
        }
        return "";
    }

    private ServiceRegistration<?> inPhase(String phase, Runnable what) {
        Consumer<String> observer = entered -> {
            if (entered.equals(phase)) {
                what.run();
            }
        };
        return context.registerService(
                Consumer.class, observer, FrameworkUtil.asDictionary(Map.of("hoanhap.phases", true)));
    }

    /** The framework's class of that name is not the test's own. */
    private List<?> copies() {
        try {
            ServiceReference<?> reference =
                    context.getAllServiceReferences("vn.hoanhap.core.store.SafetyCopies", null)[0];
            Object service = context.getService(reference);
            return (List<?>) service.getClass().getMethod("all").invoke(service);
        } catch (ReflectiveOperationException | InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restart() throws BundleException {
        lifecycle.stop();
        lifecycle.start();
        Await.until(
                SOON, "health after the restart", () -> client.get("/health").statusCode() == 200);
    }
}
