package vn.hoanhap.access.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.access.AccessFixture;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.access.store.PersonKeyStore;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class ProtectionTest {

    private static final String NAME = "Nguyễn Văn Đức";

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final Protection protection;
    private final TransactionRunner transactions;
    private final long person;

    ProtectionTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        protection = fixture.access.protection();
        transactions = store.transactions();
        person = store.ids().next();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void opensWhatItSealed() {
        byte[] sealed = seal(person, "full_name", NAME);

        assertThat(open(person, "full_name", sealed)).isEqualTo(NAME);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Nguy");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(seal(person, "phone", "0901234567")).isNotEqualTo(seal(person, "phone", "0901234567"));
    }

    @Test
    void refusesAFieldThatStandsInAnotherFieldsPlace() {
        byte[] sealed = seal(person, "phone", "0901234567");

        assertThatThrownBy(() -> open(person, "address", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("address")
                .hasMessageContaining(Long.toString(person));
    }

    @Test
    void refusesAFieldThatStandsInAnotherPersonsPlace() {
        byte[] sealed = seal(person, "phone", "0901234567");
        long other = fixture.store.ids().next();
        seal(other, "phone", "0907654321");

        assertThatThrownBy(() -> open(other, "phone", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesBytesThatSomebodyTouchedAndNamesIdsOnly() {
        byte[] sealed = seal(person, "full_name", NAME);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> open(person, "full_name", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Nguyễn");
    }

    @Test
    void opensNothingOfAnErasedPersonAndSealsNothingMore() {
        byte[] sealed = seal(person, "full_name", NAME);
        open(person, "full_name", sealed);

        transactions.write(() -> {
            protection.erase(person);
            return true;
        });

        assertThat(transactions.read(() -> protection.open(person, "full_name", sealed)))
                .isEmpty();
        assertThatThrownBy(() -> seal(person, "full_name", NAME)).hasMessageContaining("erased");
    }

    @Test
    void knowsThatTheKeystoreIsAnotherServers() {
        seal(person, "full_name", NAME);
        KeyFile foreign = KeyFile.open(data.resolve("foreign.p12"), null, () -> true);
        PersonKeyStore table = new PersonKeyStore(new Sql(fixture.store.database()));

        try (DataKeys others = new DataKeys(foreign, table, transactions, fixture.clock.legal())) {
            assertThat(fixture.access.dataKeys().fits()).isTrue();
            assertThat(others.fits()).isFalse();
        }
    }

    @Test
    void forgetsAKeyThatWasRolledBack() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    byte[] sealed = protection.seal(person, "full_name", NAME);
                    protection.open(person, "full_name", sealed);
                    throw new IllegalStateException("something else went wrong");
                }))
                .hasMessageContaining("something else");

        byte[] sealed = seal(person, "full_name", NAME);

        fixture.clock.pass(Duration.ofMinutes(1));
        assertThat(open(person, "full_name", sealed)).isEqualTo(NAME);
    }

    @Test
    void opensEverythingAfterTheKeysWereRotated() {
        byte[] before = seal(person, "full_name", NAME);

        long rewrapped = fixture.access.dataKeys().rotate();

        assertThat(rewrapped).isPositive();
        fixture.clock.pass(Duration.ofMinutes(1));
        assertThat(open(person, "full_name", before)).isEqualTo(NAME);
        assertThat(open(person, "full_name", seal(person, "full_name", "Lê Thị Mai")))
                .isEqualTo("Lê Thị Mai");
    }

    @Test
    void rotatesMoreKeysThanOneUnitOfWorkMayWrite() {
        List<Long> people = new ArrayList<>();
        for (int chunk = 0; chunk < 3; chunk++) {
            transactions.write(() -> {
                for (int i = 0; i < 300; i++) {
                    long id = fixture.store.ids().next();
                    protection.seal(id, "phone", "0900000000");
                    people.add(id);
                }
                return true;
            });
        }

        assertThat(fixture.access.dataKeys().rotate()).isGreaterThanOrEqualTo(people.size());
    }

    @Test
    void opensWithAKeyThatAnotherNodeHasAdded() {
        byte[] sealed;
        try (AccessFixture other = AccessFixture.open(fixture.store, data)) {
            other.access.dataKeys().rotate();
            sealed = fixture.store
                    .transactions()
                    .write(() -> other.access.protection().seal(person, "phone", "0900000000"));
        }

        assertThat(open(person, "phone", sealed)).isEqualTo("0900000000");
    }

    @Test
    void refusesToStartWithFreshKeysWhenPeopleAreSealedWithOthers(@TempDir Path elsewhere) {
        seal(person, "full_name", NAME);

        assertThatThrownBy(() -> AccessFixture.open(fixture.store, elsewhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("put back");
        assertThat(elsewhere.resolve("keys")).doesNotExist();
    }

    @Test
    void refusesAKeystoreWithAnotherPasswordAndSaysWhereItStands() {
        assertThatThrownBy(() ->
                        AccessFixture.open(fixture.store, data, Map.of("hoanhap.keystore.password", "another one")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hoanhap.keystore.password");
    }

    @Test
    void keepsKeysAndTokensFromOtherUsersOfTheMachine() throws Exception {
        for (String file : List.of("keys/identity.p12", "keys/identity.p12.password", "run/operator.token")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    private byte[] seal(long personId, String field, String plain) {
        return transactions.write(() -> protection.seal(personId, field, plain));
    }

    private String open(long personId, String field, byte[] sealed) {
        return transactions.read(() -> protection.open(personId, field, sealed).orElseThrow());
    }
}
