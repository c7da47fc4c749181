package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/**
 * {@code restore FILE}: puts a backup in place of the database while no server runs. The store bundle does it, on either engine, in a
 * framework that holds nothing else of the platform and no HTTP.
 */
public final class RestoreVerb implements Verb {
    private static final long STOPPING_MILLIS = 30_000;
    private static final String DONE = "vn.hoanhap.core.store.Backups";
    private static final Pattern NOT_NEEDED = Pattern.compile(
            ".*\\.http\\..*|commons-fileupload-.*|(access|registry|lifecycle|exchange|console)-bundle-.*");

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 1);
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        Path file = Path.of(line.words().get(0)).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.problem("file.notReadable", file.toString());
        }
        Settings settings = Settings.of(line, shell, Map.of());
        try (DataFolder data = DataFolder.take(settings.dataDir(), settings.number(Setting.DATA_MIN_FREE))) {
            LogFiles.configure(settings, shell.home(), data.logs());
            restore(settings, shell.home().resolve("bundles"), file, data);
            putWitnessAside(settings.path(Setting.KEYSTORE_FILE).orElseThrow());
            shell.terminal().say("restore.done", file.toString(), data.folder().toString());
            return 0;
        } catch (IOException failure) {
            throw DataFolder.explain(settings.dataDir(), failure);
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

    private static void restore(Settings settings, Path bundles, Path file, DataFolder data)
            throws InterruptedException {
        Map<String, String> properties = new TreeMap<>(settings.frameworkProperties());
        properties.put("hoanhap.restore.file", file.toString());
        OsgiPlatform platform = OsgiPlatform.start(bundles, properties, data.cache(), jar -> !NOT_NEEDED
                .matcher(jar.getFileName().toString())
                .matches());
        try {
            // The store offers its services only once the backup is in place and the database is open.
            boolean done = platform.context().getServiceReference(DONE) != null;
            platform.stop(STOPPING_MILLIS);
            if (!done) {
                throw Refusal.problem("restore.failed", file.toString());
            }
        } catch (BundleException failure) {
            throw Refusal.problem("restore.failed", file.toString()).because(failure);
        }
    }
}
