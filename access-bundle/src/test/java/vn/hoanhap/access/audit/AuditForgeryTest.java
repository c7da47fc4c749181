package vn.hoanhap.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.access.audit.Verification.Fault;
import vn.hoanhap.access.audit.Verification.Kind;
import vn.hoanhap.access.protection.KeyFile;
import vn.hoanhap.access.store.AuditStore;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** What a hand with all rights over the database, or a start with another keystore, leaves behind. */
@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AuditForgeryTest {

    private static final int ROWS = 10;

    /** Pages end within, at and after the rows. */
    private static final int PAGE = 4;

    private static final long LOWEST_ID = 5;

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final TransactionRunner transactions;

    AuditForgeryTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        transactions = store.transactions();
    }

    @BeforeEach
    void beginAnew() throws IOException {
        Files.deleteIfExists(data.resolve("keys/audit-head"));
        fixture.sql("truncate table access.audit");
        fixture.sql("truncate table access.audit_seal");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MIN_VALUE})
    void findsARowBeforeTheFirst(long number) {
        record(ROWS);
        seal();

        forge(LOWEST_ID, number, "x");

        assertThat(verify()).isEqualTo(new Verification(0, 0, new Fault(Kind.ADDED, number, LOWEST_ID)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 2})
    void findsARowWithANumberWhereNothingWasSealedYet(long number) {
        forge(LOWEST_ID, number, Link.START.hash());

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.ADDED, number, LOWEST_ID));
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "4", "8", "10"})
    void findsASecondRowOfTheSameNumberAlsoWhereAPageEnds(long number) {
        record(ROWS);
        seal();
        long after = Long.MAX_VALUE - number;

        forge(after, number, hashAt(number));

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.ADDED, number, after));
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "5", "10"})
    void findsASecondRowThatStandsFirst(long number) {
        record(ROWS);
        seal();

        forge(LOWEST_ID, number, hashAt(number));

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.CHANGED, number, LOWEST_ID));
    }

    @Test
    void findsARowFarAboveTheHeadAndAfterTheSealerHasPassedIt() {
        record(ROWS);
        seal();
        forge(LOWEST_ID, 12, "x");
        assertThat(verify().fault()).isEqualTo(new Fault(Kind.ADDED, 12, LOWEST_ID));

        record(5);
        seal();

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.CHANGED, 12, LOWEST_ID));
    }

    @Test
    void sealsNothingOverADeletedHead() {
        record(ROWS);
        seal();
        fixture.sql("truncate table access.audit_seal");
        record(1);

        assertThatThrownBy(this::seal).isInstanceOf(IllegalStateException.class);

        assertThat(verify().fault()).isEqualTo(new Fault(Kind.TAIL_MISSING, 1, null));
    }

    @Test
    void neverSealsOnWithAnotherKeystore() {
        record(ROWS);
        seal();
        record(3);

        AuditSealer foreign = new AuditSealer(transactions, store(), foreign(), fixture.clock.legal());

        assertThat(foreign.fits()).isFalse();
        assertThatThrownBy(foreign::seal)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("right keystore");
        assertThat(verify(foreign()).fault()).isEqualTo(new Fault(Kind.HEAD_FORGED, ROWS, null));

        assertThat(verify()).isEqualTo(new Verification(ROWS, 3, null));
        assertThat(seal()).isEqualTo(3);
        assertThat(verify()).isEqualTo(new Verification(ROWS + 3, 0, null));
    }

    @Test
    void saysWhatToDoWhenTheHeadIsNotItsOwn() {
        record(1);
        seal();
        assertThat(fixture.programme().health()).isEqualTo(Health.OK);

        fixture.sql("update access.audit_seal set seal_mac = 'forged'");

        Health health = fixture.programme().health();
        assertThat(health.status()).isEqualTo(Health.Status.DOWN);
        assertThat(String.valueOf(health.advice())).contains("hoanhap audit verify");
    }

    private void record(int rows) {
        transactions.write(() -> {
            for (int i = 0; i < rows; i++) {
                fixture.access.audit().record(new AuditEntry(7L, "loan.disbursed", "loan", "12", "row " + i));
            }
            return true;
        });
    }

    private void forge(long id, long number, String hash) {
        fixture.sql("insert into access.audit (id, written_at, action, subject_kind, seal_no, seal_hash) values (" + id
                + ", '2024-06-06 05:00:00', 'person.opened', 'person', " + number + ", '" + hash + "')");
    }

    private long seal() {
        return fixture.access.sealer().seal();
    }

    private Verification verify() {
        return verify(proof("keys"));
    }

    private Verification verify(AuditSealer.Proof proof) {
        return new ChainWalk(transactions, store(), proof, PAGE).verify();
    }

    private static AuditSealer.Proof foreign() {
        return proof("foreign");
    }

    private static AuditSealer.Proof proof(String folder) {
        Path keystore = data.resolve(folder + "/identity.p12");
        return new AuditSealer.Proof(KeyFile.open(keystore, null, () -> true), Witness.beside(keystore));
    }

    private AuditStore store() {
        return new AuditStore(new Sql(fixture.store.database()));
    }

    private String hashAt(long number) {
        return transactions.read(
                () -> store().sealedFrom(number, 1).get(0).link().hash());
    }
}
