package vn.hoanhap.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.access.audit.Verification.Fault;
import vn.hoanhap.access.audit.Verification.Kind;
import vn.hoanhap.access.protection.KeyFile;
import vn.hoanhap.access.store.AuditStore;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AuditChainTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final TransactionRunner transactions;

    AuditChainTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        transactions = store.transactions();
    }

    @BeforeEach
    void beginAnew() throws IOException {
        Files.deleteIfExists(witness());
        fixture.sql("truncate table access.audit");
        fixture.sql("truncate table access.audit_seal");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void provesAnUntouchedTrailAndReportsWhatIsNotSealedYet() {
        record(5);
        seal();
        record(2);

        Verification verification = verify();

        assertThat(verification.intact()).isTrue();
        assertThat(verification.rows()).isEqualTo(5);
        assertThat(verification.unsealed()).isEqualTo(2);
    }

    @Test
    void provesAnEmptyTrail() {
        assertThat(verify()).isEqualTo(new Verification(0, 0, null));
    }

    @Test
    void sealsMoreRowsThanOneUnitOfWorkMayWrite() {
        record(300);
        record(300);
        record(300);

        assertThat(seal()).isEqualTo(900);
        assertThat(seal()).isZero();

        assertThat(verify()).isEqualTo(new Verification(900, 0, null));
    }

    @Test
    void findsARowThatWasChanged() {
        record(10);
        seal();

        fixture.sql("update access.audit set detail = 'nothing happened' where seal_no = 4");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.CHANGED, 4, rowAt(4)));
    }

    @Test
    void findsARowWhoseAccountWasChanged() {
        record(3);
        seal();

        fixture.sql("update access.audit set account_id = null where seal_no = 3");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.CHANGED, 3, rowAt(3)));
    }

    @Test
    void findsARowThatWasDeleted() {
        record(10);
        seal();

        fixture.sql("delete from access.audit where seal_no = 7");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.MISSING, 7, null));
    }

    @Test
    void findsRowsThatChangedPlaces() {
        record(10);
        seal();

        fixture.sql("update access.audit set seal_no = 99 where seal_no = 3");
        fixture.sql("update access.audit set seal_no = 3 where seal_no = 5");
        fixture.sql("update access.audit set seal_no = 5 where seal_no = 99");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.CHANGED, 3, rowAt(3)));
    }

    @Test
    void findsATailThatWasCutOff() {
        record(10);
        seal();

        fixture.sql("delete from access.audit where seal_no > 8");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.TAIL_MISSING, 9, null));
    }

    @Test
    void findsAHeadThatWasMovedBackWithoutTheKeys() {
        record(10);
        seal();
        String earlier = transactions.read(() -> hashAt(8));

        fixture.sql("delete from access.audit where seal_no > 8");
        fixture.sql("update access.audit_seal set last_no = 8, last_hash = '" + earlier + "'");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.HEAD_FORGED, 8, null));
    }

    @Test
    void findsAChainThatWasComputedAnewWithoutTheKeys() {
        record(4);
        seal();
        List<SealedRow> rows = transactions.read(() -> store().sealedFrom(1, 10));

        Link link = Link.START;
        for (SealedRow sealed : rows) {
            AuditRow row = sealed.row();
            AuditRow forged = new AuditRow(
                    row.id(), row.writtenAt(), 99L, row.action(), row.subjectKind(), row.subjectId(), row.detail());
            link = link.next(forged);
            fixture.sql("update access.audit set account_id = 99, seal_hash = '" + link.hash() + "' where id = "
                    + row.id());
        }

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.CHANGED, 4, rowAt(4)));
    }

    @Test
    void findsARowThatWasAddedAfterTheHead() {
        record(3);
        seal();

        fixture.sql("insert into access.audit (id, written_at, action, subject_kind, seal_no, seal_hash) values"
                + " (5, '2024-06-06 05:00:00', 'person.opened', 'person', 4, 'x')");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.ADDED, 4, 5L));
    }

    @Test
    void findsATrailThatWasPurgedAndSealsNothingOverIt() {
        record(10);
        seal();

        fixture.sql("delete from access.audit where seal_no > 3 and seal_no < 8");
        fixture.sql("update access.audit set seal_no = null, seal_hash = null");
        fixture.sql("truncate table access.audit_seal");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.TAIL_MISSING, 1, null));
        assertThatThrownBy(this::seal)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hoanhap audit verify");
        assertThat(verify().fault()).isEqualTo(new Fault(Kind.TAIL_MISSING, 1, null));
    }

    @Test
    void findsAnOlderHeadThatWasPutBackWithItsTail() {
        record(5);
        seal();
        Head older = transactions.read(() -> store().head()).orElseThrow();
        record(5);
        seal();

        fixture.sql("delete from access.audit where seal_no > 5");
        fixture.sql("update access.audit_seal set last_no = 5, last_hash = '"
                + older.last().hash() + "', seal_mac = '" + older.mac() + "'");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.TAIL_MISSING, 6, null));
    }

    @Test
    void believesAWitnessOnlyWithTheKeys() throws IOException {
        record(3);
        seal();

        Files.writeString(witness(), "2 " + transactions.read(() -> hashAt(2)) + " forged\n");

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.HEAD_FORGED, 2, null));
    }

    @Test
    void beginsAnewAfterARestoreOnceTheWitnessIsMovedAway() throws IOException {
        record(5);
        seal();
        fixture.sql("truncate table access.audit");
        fixture.sql("truncate table access.audit_seal");
        record(2);

        Files.delete(witness());

        assertThat(seal()).isEqualTo(2);
        assertThat(verify()).isEqualTo(new Verification(2, 0, null));
    }

    @Test
    void sealsARowThatCommittedLateAlthoughItsIdIsSmaller() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Boolean> late = CompletableFuture.supplyAsync(() -> transactions.write(() -> {
            fixture.access.audit().record(entry("late"));
            written.countDown();
            return go.await(20, TimeUnit.SECONDS);
        }));
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
        record(3);
        if (fixture.store.database().dialect() == Dialect.POSTGRES) {
            // On Derby the sealer waits for the late writer instead.
            assertThat(seal()).isEqualTo(3);
        }

        go.countDown();
        assertThat(late.get(20, TimeUnit.SECONDS)).isTrue();
        seal();

        assertThat(verify()).isEqualTo(new Verification(4, 0, null));
    }

    @Test
    void letsOnlyOneOfTwoSealersPass() throws Exception {
        record(200);

        List<CompletableFuture<Long>> sealers = List.of(
                CompletableFuture.supplyAsync(this::sealOrGiveWay), CompletableFuture.supplyAsync(this::sealOrGiveWay));
        for (CompletableFuture<Long> sealer : sealers) {
            sealer.get(60, TimeUnit.SECONDS);
        }
        seal();

        assertThat(verify()).isEqualTo(new Verification(200, 0, null));
    }

    @Test
    void leavesNoRowOfAChangeThatWasRolledBack() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    fixture.access.audit().record(entry("undone"));
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(seal()).isZero();
    }

    @Test
    void refusesARowOutsideAWritingUnitOfWork() {
        assertThatThrownBy(() -> fixture.access.audit().record(entry("x"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.read(() -> {
                    fixture.access.audit().record(entry("x"));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noticesThatTheSealerDoesNotWork() {
        record(1);
        assertThat(fixture.access.book().waitsSince(fixture.clock.instant().minusSeconds(60)))
                .isFalse();

        fixture.clock.pass(Duration.ofMinutes(5));

        assertThat(fixture.access.book().waitsSince(fixture.clock.instant().minusSeconds(60)))
                .isTrue();
    }

    private void record(int rows) {
        transactions.write(() -> {
            for (int i = 0; i < rows; i++) {
                fixture.access.audit().record(entry("row " + i + ": đã ghi"));
            }
            return true;
        });
    }

    private static AuditEntry entry(String detail) {
        return new AuditEntry(7L, "loan.disbursed", "loan", "12", detail);
    }

    private long seal() {
        return fixture.access.sealer().seal();
    }

    private long sealOrGiveWay() {
        try {
            return seal();
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private Verification verify() {
        return new ChainWalk(transactions, store(), proof(), 4).verify();
    }

    private AuditStore store() {
        return new AuditStore(new Sql(fixture.store.database()));
    }

    private static AuditSealer.Proof proof() {
        Path keystore = data.resolve("keys/identity.p12");
        return new AuditSealer.Proof(KeyFile.open(keystore, null, () -> false), Witness.beside(keystore));
    }

    private static Path witness() {
        return data.resolve("keys/audit-head");
    }

    private Long rowAt(long number) {
        return transactions.read(
                () -> store().sealedFrom(number, 1).get(0).row().id());
    }

    private String hashAt(long number) {
        return store().sealedFrom(number, 1).get(0).link().hash();
    }
}
