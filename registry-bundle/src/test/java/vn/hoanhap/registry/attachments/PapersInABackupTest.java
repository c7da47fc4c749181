package vn.hoanhap.registry.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Backups.Backup;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.attachments.files.Papers;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.store.StoreSettings;
import vn.hoanhap.store.Stores;
import vn.hoanhap.store.schema.Changelog;

/** A paper is in a backup of the database, and can be read neither there nor on the disk. */
class PapersInABackupTest {
    private static final byte[] SECRET = "xin vay vốn của chị Ngọc Bích".getBytes(UTF_8);
    private static final byte[] PAPER = Papers.pdf(new String(SECRET, UTF_8), 600_000);

    private final StoreSettings settings;
    private final Path folder;

    PapersInABackupTest(@TempDir Path folder) {
        this.folder = folder;
        settings = StoreSettings.in(folder);
    }

    @Test
    void comesBackFromABackupAndIsPlainNowhere() throws IOException {
        long id;
        Backup backup;
        try (OpenStore store = open()) {
            RegisterWorld world = new RegisterWorld(store).founded();
            long person = world.person(world.unit("28249", JUNE), "N.B.", 1990);
            PaperDesk papers = new PaperDesk(world);
            id = papers.add(PaperDesk.draft(person, "Đơn của chị Ngọc Bích"), "a.pdf", PAPER, Scope.EVERYTHING);
            backup = store.backups().take();
            papers.withdraw(id, "rút sau khi sao lưu", Scope.EVERYTHING);
        }
        Stores.restore(settings, backup.file());

        try (OpenStore store = open()) {
            assertThat(new PaperDesk(new RegisterWorld(store)).content(id, Scope.EVERYTHING))
                    .isEqualTo(PAPER);
        }
        assertThat(files()).hasSizeGreaterThan(10).allSatisfy(PapersInABackupTest::tellsNothing);
        try (ZipFile archive = new ZipFile(backup.file().toFile())) {
            for (var entry : archive.stream().toList()) {
                byte[] bytes = archive.getInputStream(entry).readAllBytes();
                assertThat(Papers.holds(bytes, SECRET)).as(entry.getName()).isFalse();
            }
        }
    }

    private OpenStore open() {
        OpenStore store = Stores.open(settings);
        store.migrate(Changelog.of(RegistryProgramme.class, "register"));
        return store;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void tellsNothing(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Papers.holds(bytes, SECRET)).as(file.toString()).isFalse();
        assertThat(Papers.holds(bytes, "Ngọc Bích".getBytes(UTF_8)))
                .as(file.toString())
                .isFalse();
    }
}
