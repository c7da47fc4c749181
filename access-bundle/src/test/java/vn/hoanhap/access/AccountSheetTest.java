package vn.hoanhap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;

@OnBothDatabases
@WithSchema(value = "access", of = AccessPlatform.class)
class AccountSheetTest {

    @TempDir
    static Path data;

    private final AccessFixture fixture;
    private final ImportSheet sheet;
    private final TakingBack back;
    private final long person;
    private final String name;

    AccountSheetTest(OpenStore store) {
        fixture = AccessFixture.open(store, data);
        sheet = fixture.access.sheet();
        back = sheet.takingBack().orElseThrow();
        person = store.ids().next();
        name = "s" + store.ids().next();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void takesAGrantBackAndLeavesAnAccountThatIsNobodysOwn() {
        long account = fixture.account(name);
        TestRow row = row(Roles.VOLUNTEER);
        long grant = apply(row);
        assertThat(standing(grant)).isEqualTo(back.settled(SaidCells.of(row, sheet.columns())));
        assertThat(referring()).containsExactly(new TakingBack.Reference(grant, person));

        fixture.store.transactions().change(() -> back.remove(grant, AccessFixture.OFFICE));

        assertThat(standing(grant)).isEmpty();
        assertThat(referring()).isEmpty();
        assertThat(fixture.access.accounts().get(account).personId()).isNull();
        assertThat(apply(row)).as("the row can come again").isNotEqualTo(grant);
    }

    private TestRow row(String role) {
        Map<String, String> cells =
                new HashMap<>(Map.of("key", name, "username", name.toUpperCase(Locale.ROOT), "role", role));
        cells.put("person", "P");
        return TestRow.of(cells).knowing(Map.of("P", person)).by(AccessFixture.OFFICE);
    }

    private long apply(TestRow row) {
        return fixture.store.transactions().write(() -> sheet.apply(row, null));
    }

    private Map<String, String> standing(long grant) {
        return fixture.store
                .transactions()
                .read(() -> back.standing(grant).map(back::settled).orElse(Map.of()));
    }

    private List<TakingBack.Reference> referring() {
        return fixture.store.transactions().read(() -> back.referring("people", List.of(person)));
    }
}
