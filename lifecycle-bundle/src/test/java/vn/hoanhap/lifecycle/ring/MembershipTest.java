package vn.hoanhap.lifecycle.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.lifecycle.LifecycleComponent;
import vn.hoanhap.lifecycle.store.JooqRoster;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "lifecycle", of = LifecycleComponent.class)
class MembershipTest {

    private static final Duration SILENT = Duration.ofSeconds(20);

    private final TransactionRunner transactions;
    private final JooqRoster roster;

    MembershipTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        roster = new JooqRoster(database, SILENT);
    }

    @AfterEach
    void forgetAll() {
        transactions.change(() -> roster.forget(Duration.ofDays(-1)));
    }

    @Test
    void isTheSameNodeAfterAStart(@TempDir Path data) {
        Membership first = joined(data);
        first.close();
        Membership second = joined(data);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.startId()).isNotEqualTo(first.startId());
        assertThat(nodes()).hasSize(1);
    }

    @Test
    void tellsTheOthersHowItStands(@TempDir Path one, @TempDir Path two) {
        Membership first = joined(one);
        Membership second = joined(two);
        assertThat(first.others()).extracting(Node::state).containsExactly(Node.State.STARTING);

        second.up();
        assertThat(first.others()).extracting(Node::state).containsExactly(Node.State.UP);
        second.close();

        assertThat(first.others()).isEmpty();
    }

    @Test
    void goesOnAsAnotherNodeWhenItsFolderWasCopied(@TempDir Path data, @TempDir Path copy) throws IOException {
        Membership first = joined(data);
        Files.copy(data.resolve("node.id"), copy.resolve("node.id"), StandardCopyOption.REPLACE_EXISTING);
        Membership second = joined(copy);

        first.beat();
        second.beat();

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(new NodeFile(data).id()).isEqualTo(first.id());
        assertThat(nodes()).extracting(Node::id).containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void comesBackWhenItsRowWasRemoved(@TempDir Path data) {
        Membership node = joined(data);
        node.up();
        forgetAll();

        node.beat();

        assertThat(nodes()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(node.id());
            assertThat(row.state()).isEqualTo(Node.State.UP);
        });
    }

    @Test
    void judgesNobodyBeforeItWasHeardForAWhile(@TempDir Path data) {
        assertThat(joined(data).judges()).isFalse();
    }

    @Test
    void judgesNobodyAfterTheMachineStoodStill(@TempDir Path data) {
        AtomicLong nanos = new AtomicLong();
        var store = new Membership.Store(roster, transactions);
        Membership node = new Membership(new NodeFile(data), "Máy", store, nanos::get);
        node.join();
        passes(node, nanos);
        assertThat(node.judges()).isTrue();

        nanos.addAndGet(SILENT.toNanos());
        assertThat(node.judges()).as("before it is heard again").isFalse();
        node.beat();
        assertThat(node.judges()).as("before the others are heard again").isFalse();
        passes(node, nanos);

        assertThat(node.judges()).isTrue();
    }

    private static void passes(Membership node, AtomicLong nanos) {
        for (int quarter = 0; quarter < 5; quarter++) {
            nanos.addAndGet(SILENT.toNanos() / 4);
            node.beat();
        }
    }

    @Test
    void saysWhatToDoWithAFileThatHoldsNoId(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("node.id"), "không phải mã");

        assertThatThrownBy(() -> new NodeFile(data).id())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("remove it");
    }

    private Membership joined(Path data) {
        Membership node = new Membership(new NodeFile(data), "Máy", new Membership.Store(roster, transactions));
        node.join();
        return node;
    }

    private List<Node> nodes() {
        return transactions.read(roster::all);
    }
}
