package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.store.Backups.Backup;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.TestDatabase;

@OnBothDatabases
class BackupAndRestoreTest {

    private final TestDatabase database;
    private final StoreSettings settings;
    private final Path folder;

    BackupAndRestoreTest(TestDatabase database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
        this.settings = database.dialect() == Dialect.DERBY
                ? StoreSettings.in(folder)
                : new StoreSettings(
                        folder,
                        database.url(),
                        database.user().orElse(null),
                        database.password().orElse(null),
                        StoreSettings.QUERY_SECONDS,
                        2,
                        null);
    }

    @Test
    void bringsBackWhatAnOnlineCopyHeld() throws IOException {
        Backup backup;
        try (OpenStore store = Stores.open(settings)) {
            execute(store, "create table store.note (id int primary key)");
            execute(store, "insert into store.note values (1)");
            if (!canDump()) {
                assertThatThrownBy(() -> store.backups().take())
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("install the PostgreSQL client");
                return;
            }
            backup = store.backups().take();
            execute(store, "insert into store.note values (2)");
        }

        Stores.restore(settings, backup.file());

        try (OpenStore store = Stores.open(settings)) {
            assertThat(notes(store)).isEqualTo(1);
        }
        assertThat(backup.bytes()).isEqualTo(Files.size(backup.file())).isPositive();
        assertThat(asideFiles()).hasSize(1);
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void refusesWhatIsNoBackupAndChangesNothing() throws IOException {
        try (OpenStore store = Stores.open(settings)) {
            execute(store, "create table store.other_note (id int primary key)");
        }
        Path stranger = Files.writeString(folder.resolve("letter.zip"), "dear friend");

        assertThatThrownBy(() -> Stores.restore(settings, stranger)).isInstanceOf(StoreException.class);

        try (OpenStore store = Stores.open(settings)) {
            execute(store, "insert into store.other_note values (1)");
        }
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void refusesATornCopyAndKeepsWhatIsThere() throws IOException {
        if (!canDump()) {
            return;
        }
        Path torn = folder.resolve("torn.zip");
        try (OpenStore store = Stores.open(settings);
                ZipFile whole = new ZipFile(store.backups().take().file().toFile());
                ZipOutputStream half = new ZipOutputStream(Files.newOutputStream(torn))) {
            execute(store, "create table store.third_note (id int primary key)");
            half.putNextEntry(new ZipEntry("backup.json"));
            whole.getInputStream(whole.getEntry("backup.json")).transferTo(half);
            half.putNextEntry(new ZipEntry("postgres.dump"));
            half.write(new byte[] {'P', 'G', 'D', 'M', 'P', 1});
        }

        assertThatThrownBy(() -> Stores.restore(settings, torn)).isInstanceOf(StoreException.class);

        try (OpenStore store = Stores.open(settings)) {
            execute(store, "insert into store.third_note values (1)");
        }
    }

    @Test
    void holdsNoKeys() throws IOException {
        if (!canDump()) {
            return;
        }
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/identity.p12"), "secret");

        try (OpenStore store = Stores.open(settings);
                ZipFile archive = new ZipFile(store.backups().take().file().toFile())) {
            assertThat(archive.stream().map(ZipEntry::getName))
                    .contains("backup.json")
                    .noneMatch(name -> name.contains("identity.p12"));
        }
    }

    private boolean canDump() {
        return database.dialect() == Dialect.DERBY
                || Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "pg_dump")));
    }

    private List<Path> asideFiles() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.getFileName().toString().contains("before-restore"))
                    .toList();
        }
    }

    private List<Path> leftOvers() throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static long notes(OpenStore store) {
        return store.transactions().read(() -> {
            try (Statement statement = store.database().connection().createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from store.note")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void execute(OpenStore store, String sql) {
        store.transactions().write(() -> {
            try (Statement statement = store.database().connection().createStatement()) {
                return statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }
}
