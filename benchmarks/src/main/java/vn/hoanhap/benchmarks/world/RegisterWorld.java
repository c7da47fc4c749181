package vn.hoanhap.benchmarks.world;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessSettings;
import vn.hoanhap.access.OpenAccess;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.registry.Register;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.store.StoreSettings;
import vn.hoanhap.store.Stores;
import vn.hoanhap.store.schema.Changelog;

/** Is a store on Derby with the register and the access tables, without a framework, and the country's units in it. */
public final class RegisterWorld implements AutoCloseable {

    private static final String COMMUNES = """
            select distinct c.unit_id from register.unit_cover c join register.unit_version v on v.unit_id = c.unit_id
            where c.root_id = ? and v.level_code = 'COMMUNE' order by c.unit_id""";

    private final Path folder;
    private final OpenStore store;
    private final OpenAccess access;
    private final Register register;

    private RegisterWorld(Path folder, OpenStore store, OpenAccess access) {
        this.folder = folder;
        this.store = store;
        this.access = access;
        this.register = new Register(new Register.Ground(
                store.database(),
                store.transactions(),
                store.ids(),
                store.events(),
                access.protection(),
                access.audit(),
                LegalClock.system()));
        register.units().loadShipped();
    }

    /** Makes it in an empty folder. */
    public static RegisterWorld open(Path folder) {
        OpenStore store = Stores.open(StoreSettings.in(folder));
        try {
            store.migrate(Changelog.of(OpenAccess.class, "access"));
            store.migrate(Changelog.of(Register.class, "register"));
            OpenAccess access = OpenAccess.open(
                    new OpenAccess.Store(store.database(), store.transactions(), store.ids()),
                    AccessSettings.read(name -> setting(name, folder)),
                    LegalClock.system());
            return new RegisterWorld(folder, store, access);
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private static @Nullable String setting(String name, Path folder) {
        return "hoanhap.data.dir".equals(name) ? folder.toString() : null;
    }

    /** Returns its store. */
    public OpenStore store() {
        return store;
    }

    /** Returns its accounts, protection and audit trail. */
    public OpenAccess access() {
        return access;
    }

    /** Returns its register. */
    public Register register() {
        return register;
    }

    /** Returns the ids of the communes that a unit of some day covers. */
    public List<Long> communesOf(long unit) {
        return store.transactions().read(() -> {
            try (PreparedStatement select = store.database().connection().prepareStatement(COMMUNES)) {
                select.setLong(1, unit);
                List<Long> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException("cannot list the communes of unit " + unit, e);
            }
        });
    }

    /** Opens a pool of plain connections to the same database. */
    public HikariDataSource plainConnections(int most) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:derby:" + folder.resolve("derby"));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(most);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        access.close();
        store.close();
    }
}
