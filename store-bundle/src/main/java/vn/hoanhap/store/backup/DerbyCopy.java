package vn.hoanhap.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.store.work.SqlFailure;

/** Copies a Derby database by the engine's own online backup; readers and writers go on. */
public final class DerbyCopy implements EngineCopy {

    /** The folder inside an archive. */
    private static final String INSIDE = "derby";

    private final @Nullable DataSource source;
    private final @Nullable Path folder;

    /**
     * Copies a database.
     *
     * @param source the open database; null when it is not open and only a restore is wanted
     * @param folder its folder; null for one in memory, which can be copied but not restored
     */
    public DerbyCopy(@Nullable DataSource source, @Nullable Path folder) {
        this.source = source;
        this.folder = folder;
    }

    @Override
    public String engine() {
        return "derby";
    }

    @Override
    public long expectedBytes() throws IOException {
        return folder == null ? 0 : Folders.size(folder);
    }

    @Override
    public void copyTo(Path target) throws IOException {
        if (source == null) {
            throw new IllegalStateException("a database that is not open cannot be copied");
        }
        try (Connection connection = source.getConnection();
                CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            backup.setString(1, target.toString());
            backup.execute();
        } catch (SQLException e) {
            throw SqlFailure.store("the online backup of Derby into " + target, e);
        }
        // Derby names the copy after the database's folder.
        Path copied = onlyFolder(target);
        if (!copied.getFileName().toString().equals(INSIDE)) {
            Files.move(copied, target.resolve(INSIDE));
        }
    }

    @Override
    public Path restoreFrom(Path copy) throws IOException {
        if (folder == null) {
            throw new IllegalStateException("a database in memory has no place to restore to");
        }
        Path restored = copy.resolve(INSIDE);
        if (!Files.isRegularFile(restored.resolve("service.properties"))) {
            throw new StoreException(
                    "the archive holds no Derby database; use one that a backup made",
                    false,
                    new NoSuchFileException("derby/service.properties"));
        }
        Path aside = folder.resolveSibling(folder.getFileName() + ".before-restore-" + Folders.timeStamp());
        boolean present = Files.isDirectory(folder);
        if (present) {
            Files.move(folder, aside);
        }
        try {
            Files.move(restored, folder);
        } catch (IOException e) {
            if (present) {
                Files.move(aside, folder);
            }
            throw e;
        }
        return present ? aside : folder;
    }

    private static Path onlyFolder(Path target) throws IOException {
        try (var content = Files.list(target)) {
            return content.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchFileException(target + ": Derby reported success and wrote nothing"));
        }
    }
}
