package vn.hoanhap.lifecycle.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.lifecycle.ring.NodeRow.Standing;

class NodeRowTest {

    private static final Instant NOW = Instant.parse("2024-06-06T03:00:00Z");
    private static final Moment AT = new Moment(NOW, Duration.ofSeconds(20));
    private static final List<Node> ALL = List.of(node("one", NOW), node("two", NOW), node("three", NOW));

    @Test
    void listsWhoHasItWhoIsAtItAndWhoWaits() {
        assertThat(NodeRow.of(ring(Ring.State.RUNNING, Part.State.RUNNING), ALL, AT))
                .containsExactly(
                        new NodeRow("Máy one", Standing.DONE, 1L),
                        new NodeRow("Máy two", Standing.RUNNING, 2L),
                        new NodeRow("Máy three", Standing.WAITING, null));
    }

    @Test
    void saysOfAHaltWhoWasNeverTouched() {
        assertThat(NodeRow.of(ring(Ring.State.HALTED, Part.State.UNDONE), ALL, AT))
                .extracting(NodeRow::standing)
                .containsExactly(Standing.DONE, Standing.UNDONE, Standing.UNTOUCHED);
    }

    @Test
    void saysWhoEndedWithIt() {
        List<Node> nodes = List.of(node("one", NOW), node("two", NOW.minusSeconds(60)), node("three", NOW));

        assertThat(NodeRow.of(ring(Ring.State.HALTED, Part.State.RUNNING), nodes, AT))
                .extracting(NodeRow::standing)
                .contains(Standing.ENDED);
    }

    @Test
    void listsOnlyWhoTookPartOnceItIsSettled() {
        List<Node> later = List.of(node("one", NOW.minusSeconds(60)), node("four", NOW));

        assertThat(NodeRow.of(ring(Ring.State.SETTLED, Part.State.DONE), later, AT))
                .extracting(NodeRow::node, NodeRow::standing)
                .containsExactly(tuple("Máy one", Standing.DONE), tuple("two", Standing.DONE));
    }

    private static Ring ring(Ring.State state, Part.State second) {
        return new Ring(
                1,
                "one",
                false,
                state,
                null,
                NOW,
                List.of(new Part("one", "s one", 1, Part.State.DONE), new Part("two", "s two", 2, second)));
    }

    private static Node node(String id, Instant seen) {
        return new Node(id, "Máy " + id, "s " + id, 1, Node.State.UP, seen);
    }
}
