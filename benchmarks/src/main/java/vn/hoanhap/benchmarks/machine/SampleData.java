package vn.hoanhap.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.hoanhap.testkit.TemporaryFolder;
import vn.hoanhap.testkit.server.Installation;
import vn.hoanhap.testkit.server.ServerProcess;

/**
 * Is a data folder as a server leaves it after its first start with the sample province, all migrations done: what a later
 * start finds. Made once per run, since a build may have changed what a data folder looks like.
 */
public final class SampleData implements AutoCloseable {

    /** The password of every sample account. */
    public static final String PASSWORD = "mat-khau-do-toc-do-2024";

    private final TemporaryFolder folder;

    private SampleData(TemporaryFolder folder) {
        this.folder = folder;
    }

    /** Returns the environment that the first start needs. */
    public static Map<String, String> environment() {
        return Map.of("HOANHAP_DEMO_PASSWORD", PASSWORD);
    }

    /** Makes the data of the first sample province; see {@link #make(Installation, String)}. */
    public static SampleData make(Installation installation) throws IOException {
        return make(installation, "tien-giang");
    }

    /**
     * Starts the server with a sample province, waits for its records, stops it and keeps its data.
     *
     * @throws IOException when the data cannot be copied
     */
    public static SampleData make(Installation installation, String province) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create("hoanhap-benchmarks");
        try (ServerProcess server =
                new ServerProcess(installation, "benchmarks-sample", environment(), "demo", "--province", province)) {
            server.start();
            server.awaitFile("demo.imported");
            server.stop();
            Folders.copy(server.dataFolder(), folder.path().resolve("data"));
            return new SampleData(folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Returns the data folder; one server at a time. */
    public Path data() {
        return folder.path().resolve("data");
    }

    /** Returns a copy of the database's folder, for another process. */
    public Path databaseCopy(String name) throws IOException {
        Path copy = folder.path().resolve(name);
        Folders.copy(data().resolve("derby"), copy);
        return copy;
    }

    @Override
    public void close() {
        folder.close();
    }
}
