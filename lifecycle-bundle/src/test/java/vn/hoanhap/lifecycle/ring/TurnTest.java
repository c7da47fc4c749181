package vn.hoanhap.lifecycle.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Instant NOW = Instant.parse("2024-06-06T03:00:00Z");
    private static final Moment AT = new Moment(NOW, Duration.ofSeconds(20));
    private static final Node ONE = node("one", 1);
    private static final Node TWO = node("two", 2);
    private static final Node THREE = node("three", 3);
    private static final List<Node> ALL = List.of(THREE, TWO, ONE);

    @Test
    void goesFromNodeToNodeInTheOrderInWhichTheyJoined() {
        Ring begun = ring(done(ONE));
        Ring further = ring(done(ONE), done(TWO));

        assertThat(Turn.next(begun, ALL, AT)).isEqualTo(new Turn(Turn.Step.GO, TWO));
        assertThat(Turn.next(further, ALL, AT)).isEqualTo(new Turn(Turn.Step.GO, THREE));
    }

    @Test
    void beginsWhereItWasOrdered() {
        assertThat(Turn.next(ring(done(THREE)), ALL, AT)).isEqualTo(new Turn(Turn.Step.GO, ONE));
    }

    @Test
    void waitsForWhoeverIsAtWork() {
        assertThat(step(ring(done(ONE), running(TWO)), ALL)).isEqualTo(Turn.Step.WAIT);
    }

    @Test
    void settlesOnlyWhenEverybodyWhoServesHasIt() {
        assertThat(step(ring(done(ONE), done(TWO), done(THREE)), ALL)).isEqualTo(Turn.Step.SETTLE);
        assertThat(step(ring(done(ONE), done(TWO)), ALL)).isNotEqualTo(Turn.Step.SETTLE);
    }

    @Test
    void leavesOutWhoIsDeadOrEndedOrStillStarting() {
        List<Node> few =
                List.of(ONE, silent(TWO), in(Node.State.STARTING, THREE), in(Node.State.LEFT, node("four", 4)));

        assertThat(step(ring(done(ONE)), few)).isEqualTo(Turn.Step.SETTLE);
    }

    @Test
    void haltsWhenANodeDiesInItsTurn() {
        Ring ring = ring(done(ONE), running(TWO));

        assertThat(Turn.next(ring, List.of(ONE, silent(TWO), THREE), AT).step()).isEqualTo(Turn.Step.HALT_ENDED);
        assertThat(Turn.next(ring, List.of(ONE, silent(TWO), THREE), AT).nodeName())
                .isEqualTo("Máy two");
    }

    @Test
    void haltsWhenANodeDiesThatHadItAlready() {
        assertThat(step(ring(done(ONE), running(TWO)), List.of(silent(ONE), TWO, THREE)))
                .isEqualTo(Turn.Step.HALT_ENDED);
    }

    @Test
    void haltsWhenANodeStartedAnewAndLostWhatItHad() {
        Node again = new Node("two", "Máy two", "another start", 2, Node.State.UP, NOW);

        assertThat(step(ring(done(ONE), done(TWO)), List.of(ONE, again, THREE))).isEqualTo(Turn.Step.HALT_ENDED);
    }

    @Test
    void haltsWhenANodeIsGoneFromTheRoster() {
        assertThat(step(ring(done(ONE), running(TWO)), List.of(ONE, THREE))).isEqualTo(Turn.Step.HALT_ENDED);
    }

    @Test
    void letsANodeThatEndedInPeaceTakeItsTurnAgainWhenItIsBack() {
        Part left = new Part("two", "start of two", 7, Part.State.LEFT);
        Node again = new Node("two", "Máy two", "another start", 2, Node.State.UP, NOW);

        assertThat(step(ring(done(ONE), left), List.of(ONE, in(Node.State.LEFT, TWO))))
                .isEqualTo(Turn.Step.SETTLE);
        assertThat(Turn.next(ring(done(ONE), left), List.of(ONE, again), AT)).isEqualTo(new Turn(Turn.Step.GO, again));
    }

    @Test
    void haltsWhenALivingNodeLeavesItsTurnUntaken() {
        Ring old = at(NOW.minus(Turn.TAKEN_WITHIN).minusSeconds(1), Ring.State.RUNNING, done(ONE));

        assertThat(Turn.next(old, ALL, AT)).isEqualTo(new Turn(Turn.Step.HALT_IDLE, TWO));
    }

    @Test
    void waitsAsLongAsItTakesForANodeAtWork() {
        Ring old = at(NOW.minus(Duration.ofHours(1)), Ring.State.RUNNING, done(ONE), running(TWO));

        assertThat(step(old, ALL)).isEqualTo(Turn.Step.WAIT);
    }

    @Test
    void endsAHaltWhenNobodyWhoLivesHasItAnyMore() {
        Part undone = new Part("two", "start of two", 7, Part.State.UNDONE);

        assertThat(step(at(NOW, Ring.State.HALTED, done(ONE), undone), ALL)).isEqualTo(Turn.Step.WAIT);
        assertThat(step(at(NOW, Ring.State.HALTED, done(ONE), undone), List.of(silent(ONE), TWO, THREE)))
                .isEqualTo(Turn.Step.CLOSE);
        assertThat(step(at(NOW, Ring.State.HALTED, undone), ALL)).isEqualTo(Turn.Step.CLOSE);
    }

    @Test
    void endsAHaltAlsoWhenSomebodyCannotPutBackWhatWasBefore() {
        Ring old = at(NOW.minus(Turn.PUT_BACK_WITHIN).minusSeconds(1), Ring.State.HALTED, done(ONE));

        assertThat(step(old, ALL)).isEqualTo(Turn.Step.CLOSE);
    }

    @Test
    void leavesAChangeOfOneNodeAloneToIt() {
        assertThat(step(alone(running(ONE)), ALL)).isEqualTo(Turn.Step.WAIT);
        assertThat(step(alone(running(ONE)), List.of(silent(ONE), TWO))).isEqualTo(Turn.Step.CLOSE);
    }

    @Test
    void waitsUntilEverybodyWasHeardAfterTheLastHasIt() {
        Node before = new Node("one", "Máy one", "start of one", 1, Node.State.UP, NOW.minusSeconds(1));

        assertThat(step(ring(done(ONE), done(TWO), done(THREE)), List.of(before, TWO, THREE)))
                .isEqualTo(Turn.Step.WAIT);
    }

    private static Turn.Step step(Ring ring, List<Node> nodes) {
        return Turn.next(ring, nodes, AT).step();
    }

    private static Ring ring(Part... parts) {
        return at(NOW, Ring.State.RUNNING, parts);
    }

    private static Ring at(Instant moved, Ring.State state, Part... parts) {
        return new Ring(7, "one", false, state, null, moved, Arrays.asList(parts));
    }

    private static Ring alone(Part part) {
        return new Ring(7, "one", true, Ring.State.RUNNING, null, NOW, List.of(part));
    }

    private static Part done(Node node) {
        return new Part(node.id(), node.startId(), 7, Part.State.DONE);
    }

    private static Part running(Node node) {
        return new Part(node.id(), node.startId(), 7, Part.State.RUNNING);
    }

    private static Node node(String id, long joined) {
        return new Node(id, "Máy " + id, "start of " + id, joined, Node.State.UP, NOW);
    }

    private static Node silent(Node node) {
        Instant seen = NOW.minus(AT.silent()).minusSeconds(1);
        return new Node(node.id(), node.name(), node.startId(), node.joined(), node.state(), seen);
    }

    private static Node in(Node.State state, Node node) {
        return new Node(node.id(), node.name(), node.startId(), node.joined(), state, node.seen());
    }
}
