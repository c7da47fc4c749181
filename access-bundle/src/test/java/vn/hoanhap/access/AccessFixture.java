package vn.hoanhap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.account.AccountDraft;
import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.testkit.programme.FewUnits;
import vn.hoanhap.testkit.programme.PlainTables;

/** The whole bundle on a test database, without a framework, with a clock that the test moves. */
public final class AccessFixture implements AutoCloseable {

    /** Administers the whole office. */
    public static final Principal OFFICE = new Principal(
            1,
            "test",
            null,
            List.of(new Principal.Grant(Roles.ADMINISTRATOR, Set.of(AccessRights.ACCOUNTS.name()), null, false)));

    public static final String PASSWORD = "mưa thuận gió hòa";

    public final OpenStore store;
    public final MovableClock clock = MovableClock.atNoon();
    public final OpenAccess access;

    private static final FewUnits COUNTRY = new FewUnits(
            unit(1, "82", "Tỉnh Tiền Giang", "PROVINCE", null),
            unit(5, "28249", "Xã Bàn Long", "COMMUNE", 1L),
            unit(6, "28252", "Xã Long Hưng", "COMMUNE", 1L));

    private AccessFixture(OpenStore store, AccessSettings settings) {
        this.store = store;
        forget(settings.keystore().resolveSibling("audit-head"));
        this.access = OpenAccess.open(
                new OpenAccess.Store(store.database(), store.transactions(), store.ids()), settings, clock.legal());
    }

    /** One folder serves both databases of a test in turn; the trail of the other one is none of this one's business. */
    private static void forget(Path witness) {
        try {
            Files.deleteIfExists(witness);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AccessFixture open(OpenStore store, Path data) {
        return open(store, data, Map.of());
    }

    public static AccessFixture open(OpenStore store, Path data, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("hoanhap.data.dir", data.toString());
        return new AccessFixture(store, AccessSettings.read(all::get));
    }

    /** Returns the programme as its component would be, in a province of two communes, with its rights published. */
    public AccessProgramme programme() {
        AccessProgramme programme = new AccessProgramme(access, store.transactions(), new PlainTables());
        programme.setUnits(COUNTRY);
        store.transactions().change(() -> access.gatekeeper()
                .publish("access", programme.info().permissions()));
        return programme;
    }

    /** Makes an account whose password needs no change. */
    public long account(String username, RoleGrant... grants) {
        Accounts.Issued issued =
                access.accounts().create(OFFICE, new AccountDraft(username, PASSWORD, false, null, List.of(grants)));
        return issued.id();
    }

    public String signIn(String username) {
        return access.signIn().signIn(username, PASSWORD, "").token();
    }

    public Principal whoIs(String token) {
        return access.gatekeeper().identify(token).orElseThrow().principal();
    }

    public void publish(String programme, String name, String... roles) {
        PermissionInfo info = new PermissionInfo(new Permission(name), new Text("Quyền", "Right"), Set.of(roles));
        store.transactions().change(() -> access.gatekeeper().publish(programme, List.of(info)));
    }

    public int sql(String statement) {
        return store.transactions().write(() -> run(store.database().connection(), statement));
    }

    private static Unit unit(long id, String code, String name, String level, @Nullable Long parent) {
        return new Unit(id, code, name, level, level, parent, Unit.RECORDS_BEGIN, null);
    }

    private static int run(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    /** Counts the rows of a table. */
    public long count(String table) {
        return store.transactions().read(() -> {
            try (Statement sql = store.database().connection().createStatement();
                    ResultSet rows = sql.executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    public void tidy() {
        access.tidy();
    }

    @Override
    public void close() {
        access.close();
    }
}
