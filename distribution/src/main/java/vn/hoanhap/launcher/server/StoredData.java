package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.release.Durable;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * The records while no server runs, nor can start until this is closed. The store bundle of a release does the work, on either engine,
 * in a framework that holds nothing else of the platform and no HTTP.
 */
public final class StoredData implements AutoCloseable {
    private static final long STOPPING_MILLIS = 30_000;
    private static final String DERBY = "derby";
    private static final String BACKUPS = "vn.hoanhap.core.store.Backups";
    private static final Pattern NOT_NEEDED = Pattern.compile(
            ".*\\.http\\..*|commons-fileupload-.*|(access|registry|lifecycle|exchange|console)-bundle-.*");

    private final Settings settings;
    private final DataFolder data;

    private StoredData(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
    }

    /**
     * Takes the data folder that the settings name.
     *
     * @throws Refusal when a server holds it
     */
    public static StoredData take(Settings settings) {
        return new StoredData(settings, DataFolder.take(settings.dataDir(), settings.number(Setting.DATA_MIN_FREE)));
    }

    /** Does the same on a disk that is nearly full: what puts back does not ask for room that it may not need. */
    public static StoredData takeHoweverFull(Settings settings) {
        return new StoredData(settings, DataFolder.take(settings.dataDir(), 0));
    }

    /** Copies them into the folder of backups with the store of a release; the file is on the disk when this returns it. */
    public Path copy(Path release) throws InterruptedException {
        Path[] made = new Path[1];
        work(release, Map.of(), context -> made[0] = taken(context));
        try {
            Durable.force(made[0]);
            Durable.forceName(made[0]);
        } catch (IOException failure) {
            throw DataFolder.explain(data.folder(), failure);
        }
        return made[0];
    }

    /** Puts a copy in their place with the store of a release; what was there is kept beside it. */
    public void restore(Path release, Path file) throws InterruptedException {
        // The store offers its services only once the copy is in place and the database is open.
        work(release, Map.of("hoanhap.restore.file", file.toString()), context -> {
            if (context.getServiceReference(BACKUPS) == null) {
                throw Refusal.problem("restore.failed", file.toString());
            }
        });
        try {
            Durable.force(data.folder().resolve(DERBY));
            putWitnessAside(settings.path(Setting.KEYSTORE_FILE).orElseThrow());
        } catch (IOException failure) {
            throw DataFolder.explain(data.folder(), failure);
        }
    }

    @Override
    public void close() {
        try {
            data.close();
        } catch (IOException failure) {
            throw DataFolder.explain(data.folder(), failure);
        }
    }

    /** The trail of a backup ends earlier than what the file beside the keystore has seen; the file stays for whoever asks. */
    private static void putWitnessAside(Path keystore) throws IOException {
        Path witness = keystore.resolveSibling("audit-head");
        if (Files.exists(witness)) {
            Files.move(
                    witness, keystore.resolveSibling("audit-head.before-restore"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private interface Work {
        void on(BundleContext context);
    }

    private void work(Path release, Map<String, String> more, Work work) throws InterruptedException {
        try {
            LogFiles.configure(settings, release, data.logs());
            Map<String, String> properties = new TreeMap<>(settings.frameworkProperties());
            properties.putAll(more);
            OsgiPlatform platform =
                    OsgiPlatform.start(release.resolve("bundles"), properties, data.cache(), jar -> !NOT_NEEDED
                            .matcher(jar.getFileName().toString())
                            .matches());
            try {
                work.on(platform.context());
            } finally {
                platform.stop(STOPPING_MILLIS);
            }
        } catch (BundleException failure) {
            throw Refusal.problem("platform.failed", String.valueOf(failure.getMessage()))
                    .because(failure);
        }
    }

    /** The launcher shares no class with the bundles. */
    private static Path taken(BundleContext context) {
        @Nullable ServiceReference<?> backups = context.getServiceReference(BACKUPS);
        if (backups == null) {
            throw Refusal.problem("update.notCopied", "-");
        }
        try {
            Class<?> type = backups.getBundle().loadClass(BACKUPS);
            Object made = type.getMethod("take").invoke(context.getService(backups));
            return (Path) made.getClass().getMethod("file").invoke(made);
        } catch (ReflectiveOperationException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw Refusal.problem("update.notCopied", String.valueOf(cause.getMessage()))
                    .because(failure);
        }
    }
}
