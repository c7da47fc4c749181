package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.ThreeNodes;
import vn.hoanhap.itests.broken.FaultyLoans;
import vn.hoanhap.itests.broken.LoansJars;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.LoadClient;
import vn.hoanhap.testkit.server.LoadReport;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Three servers on one database: a change goes from one to the next, and the first that fails takes it back from all. */
@OnBothDatabases
@ExtendWith(ThreeNodes.OnDatabase.class)
class RingScenario {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int ONE = 0;
    private static final int TWO = 1;
    private static final int THREE = 2;

    private final LoansJars jars = new LoansJars(Installation.built());
    private final List<DemoServer> servers;
    private final List<Programmes> nodes;
    private final List<Api> administrators;
    private final List<Api> lenders;
    private final Set<String> earlier = new HashSet<>();

    RingScenario(ThreeNodes three) {
        servers = three.servers();
        administrators = three.administrators();
        lenders = three.lenders();
        nodes = administrators.stream().map(Programmes::new).toList();
    }

    @BeforeEach
    void isNotOfDerby() {
        Assumptions.assumeFalse(servers.isEmpty(), "Derby has one node");
        Await.until(SOON, "three nodes that serve", () -> states().equals(List.of("UP", "UP", "UP")));
        all(ONE).forEach(operation -> earlier.add(operation.path("id").asText()));
    }

    @Test
    void goesFromNodeToNodeWhileEverybodyWorks() throws IOException {
        Programmes.Outcome outcome =
                underLoad(List.of(ONE, TWO, THREE), () -> nodes.get(TWO).change(jars.version("5.1.0")));

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("SUCCEEDED");
        assertEverybodyServes("5.1.0");
        awaitEnds(ONE);
        List<JsonNode> made = made(ONE);
        assertThat(made)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.path("state").asText()).isEqualTo("SUCCEEDED"));
        assertThat(made).extracting(one -> one.path("origin").asText()).containsOnlyOnce("REST");
        assertThat(rows(made.get(0)))
                .as("the node where it was ordered, then the others by their age")
                .containsExactly("node-two DONE", "node-one DONE", "node-three DONE");
        assertThat(page(THREE, "operations/" + made.get(0).path("id").asText()))
                .contains("node-one", "node-two", "node-three");
        assertThat(page(THREE, "health")).contains("node-one", "node-two", "node-three", "loans 5.1.0");
    }

    @Test
    void isTakenBackFromAllWhenOneNodeCannotHaveIt() throws IOException {
        String before = nodes.get(ONE).version("loans").orElseThrow();

        Programmes.Outcome outcome = underLoad(List.of(ONE, TWO, THREE), () -> nodes.get(ONE)
                .change(jars.component(FaultyLoans.IsDownOnAMarkedMachine.class)));

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("UNDONE");
        assertThat(outcome.cause()).contains("node-two", "máy in");
        assertEverybodyServes(before);
        assertThat(made(ONE)).as("the third node was never touched").hasSize(2);
        assertThat(rows(made(ONE).get(0)))
                .containsExactly("node-one UNDONE", "node-two UNDONE", "node-three UNTOUCHED");
    }

    @Test
    void goesOnWithoutANodeThatDiedAndTellsWhatItCannotHave() throws IOException {
        String before = nodes.get(ONE).version("loans").orElseThrow();
        Programmes.Outcome halted = underLoad(List.of(ONE, THREE), () -> {
            String operation = nodes.get(ONE).begin(jars.version("5.2.0"));
            awaitTurns(ONE, 2);
            servers.get(TWO).process().kill();
            return nodes.get(ONE).awaitEnd(operation);
        });
        assertThat(halted.state()).as("%s", halted).isEqualTo("UNDONE");
        assertThat(halted.cause()).contains("node-two");
        assertThat(List.of(nodes.get(ONE), nodes.get(THREE)))
                .allSatisfy(node -> assertThat(node.version("loans")).hasValue(before));

        Programmes.Outcome without = nodes.get(THREE).change(jars.component(FaultyLoans.IsDownOnAMarkedMachine.class));
        servers.get(TWO).process().start();

        assertThat(without.state()).as("%s", without).isEqualTo("SUCCEEDED");
        Await.until(
                SOON, "a node that tells what it cannot have", () -> health(TWO).contains("máy in"));
        assertThat(nodes.get(TWO).version("loans"))
                .as("the version before stands in")
                .hasValue(before);
        assertThat(nodes.get(ONE).change(jars.version("5.3.0")).state()).isEqualTo("SUCCEEDED");
        assertEverybodyServes("5.3.0");
        Await.until(SOON, "all is well", () -> !health(TWO).contains("máy in"));
    }

    @Test
    void isTakenBackFromAllWhenTheNodeWhereItWasOrderedDies() throws IOException {
        String before = nodes.get(ONE).version("loans").orElseThrow();
        underLoad(List.of(TWO, THREE), () -> {
            String operation = nodes.get(ONE).begin(jars.version("5.4.0"));
            awaitTurns(TWO, 2);
            servers.get(ONE).process().kill();
            servers.get(ONE).process().start();
            return nodes.get(ONE).awaitEnd(operation);
        });

        awaitEnds(TWO);
        assertThat(made(TWO))
                .hasSizeGreaterThan(1)
                .allSatisfy(one -> assertThat(one.path("state").asText()).isEqualTo("UNDONE"));
        assertEverybodyServes(before);
    }

    @Test
    void leavesEveryNodeWhenItIsRemovedAndComesBackToAll() throws IOException {
        nodes.get(THREE).remove("loans");
        Await.until(SOON, "no node serves loans", () -> nodes.stream().noneMatch(node -> node.serves("loans")));

        Programmes.Outcome outcome = nodes.get(TWO).change(jars.version("5.5.0"));

        assertThat(outcome.state()).as("%s", outcome).isEqualTo("SUCCEEDED");
        assertEverybodyServes("5.5.0");
    }

    @Test
    void isRefusedInThePlanWhenItBreaksTablesThatOtherNodesUse() {
        JsonNode plan = administrators
                .get(THREE)
                .postJar("/api/v1/programmes?dryRun=true", jars.breaking("5.6.0", 1))
                .good();

        assertThat(plan.toString()).contains("node-one, node-two");
    }

    /** Nobody who works at these nodes may notice anything of a change. */
    private Programmes.Outcome underLoad(List<Integer> at, Changing changing) throws IOException {
        try (LoadClient load = LoadClient.start(at.size(), (client, turn) -> readLoans(at.get(client)))) {
            load.awaitMoreCalls(30, SOON);
            Programmes.Outcome outcome = changing.change();
            load.awaitMoreCalls(30, SOON);
            LoadReport report = load.stop();
            assertThat(report.failures()).isEmpty();
            return outcome;
        }
    }

    /** Changes a programme somewhere. */
    @FunctionalInterface
    private interface Changing {
        Programmes.Outcome change() throws IOException;
    }

    private void awaitTurns(int at, int turns) {
        Await.until(SOON, turns + " nodes at it", () -> made(at).size() == turns);
    }

    /** The others end a moment after the node where it was ordered. */
    private void awaitEnds(int at) {
        Await.until(SOON, "the ends", () -> made(at).stream()
                .noneMatch(one -> "RUNNING".equals(one.path("state").asText())));
    }

    private void assertEverybodyServes(String version) {
        assertThat(nodes).allSatisfy(node -> assertThat(node.version("loans")).hasValue(version));
    }

    private List<String> states() {
        return administrators.get(ONE).get("/api/v1/nodes").good().path("items").findValuesAsText("state");
    }

    private String health(int at) {
        return administrators.get(at).get("/health").body().path("nodes").toString();
    }

    /** Lists how each node stands with a change, as its operation tells it. */
    private List<String> rows(JsonNode operation) {
        List<String> rows = new ArrayList<>();
        administrators
                .get(ONE)
                .get("/api/v1/programmes/operations/" + operation.path("id").asText())
                .good()
                .path("nodes")
                .forEach(row -> rows.add(
                        row.path("node").asText() + " " + row.path("state").asText()));
        return rows;
    }

    /** Returns a page as an administrator sees it. */
    private String page(int at, String name) {
        return RawCalls.of(servers.get(at), "admin")
                .send("GET", "/p/lifecycle/" + name, new byte[0])
                .body();
    }

    /** Lists the operations of this test, as a node tells them. */
    private List<JsonNode> made(int at) {
        return all(at).stream()
                .filter(operation -> !earlier.contains(operation.path("id").asText()))
                .toList();
    }

    private List<JsonNode> all(int at) {
        List<JsonNode> found = new ArrayList<>();
        administrators
                .get(at)
                .get("/api/v1/programmes/operations?programme=loans&limit=100")
                .good()
                .path("items")
                .forEach(found::add);
        return found;
    }

    private void readLoans(int node) {
        lenders.get(node).get("/api/v1/loans?limit=5").good();
    }
}
