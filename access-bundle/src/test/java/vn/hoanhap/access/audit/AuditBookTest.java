package vn.hoanhap.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AuditBookTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final TransactionRunner transactions;

    AuditBookTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        transactions = store.transactions();
    }

    @BeforeEach
    void beginAnew() {
        fixture.sql("truncate table access.audit");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsWhoOpenedAPersonsRecordNewestFirst() {
        transactions.write(() -> {
            fixture.access.audit().record(new AuditEntry(7L, "person.opened", "person", "42", null));
            return true;
        });
        fixture.clock.pass(Duration.ofDays(1));
        transactions.write(() -> {
            fixture.access.audit().record(new AuditEntry(8L, "person.opened", "person", "42", null));
            fixture.access.audit().record(new AuditEntry(8L, "person.opened", "person", "43", null));
            return true;
        });

        assertThat(list("person", "42", null))
                .extracting(line -> line.row().accountId())
                .containsExactly(8L, 7L);
        assertThat(list(null, null, 8L))
                .extracting(line -> line.row().subjectId())
                .containsExactly("43", "42");
    }

    @Test
    void findsRowsOfAPersonHoweverTheirKindWasWritten() {
        transactions.write(() -> {
            fixture.access.audit().record(new AuditEntry(7L, "person.opened", "people", "42", null));
            fixture.access.audit().record(new AuditEntry(8L, "person.opened", "person", "42", null));
            fixture.access.audit().record(new AuditEntry(9L, "loan.repaid", "loans", "42", null));
            return true;
        });

        assertThat(list("person", "42", null)).hasSize(2);
        assertThat(list("people", "42", null)).hasSize(2);
        assertThat(list("loan", "42", null)).hasSize(1);
    }

    @Test
    void goesOnThroughTheListPageByPage() {
        record(5);

        List<AuditBook.Line> first =
                fixture.access.book().list(new AuditQuery(null, null, null, null, null, null, 0, 3));
        long before = first.get(2).row().id();
        List<AuditBook.Line> second =
                fixture.access.book().list(new AuditQuery(null, null, null, null, null, null, before, 3));

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(second).noneMatch(first::contains);
    }

    private void record(int rows) {
        transactions.write(() -> {
            for (int i = 0; i < rows; i++) {
                fixture.access.audit().record(new AuditEntry(7L, "loan.disbursed", "loan", "12", "row " + i));
            }
            return true;
        });
    }

    private List<AuditBook.Line> list(@Nullable String kind, @Nullable String id, @Nullable Long account) {
        return fixture.access.book().list(new AuditQuery(kind, id, account, null, null, null, 0, 10));
    }
}
