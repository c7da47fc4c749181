package vn.hoanhap.launcher.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import vn.hoanhap.launcher.operator.OperatorClient;
import vn.hoanhap.launcher.operator.RunningServer;
import vn.hoanhap.launcher.release.Clause;
import vn.hoanhap.launcher.shell.Refusal;

/** The jars of the programmes that run: of those that serve, or, when no server runs, the newest that is kept of each. */
final class RunningProgrammes {
    private static final String PROGRAMME = "vn.hoanhap.programme";

    private RunningProgrammes() {}

    /** Lists jars by programme and version, such as {@code loans 1.2.0}. */
    static Map<String, Path> in(Site site, boolean running) throws InterruptedException {
        Path kept = site.data().resolve("kept");
        return running ? serving(site, kept) : newest(kept);
    }

    private static Map<String, Path> serving(Site site, Path kept) throws InterruptedException {
        Map<String, Path> serving = new TreeMap<>();
        JsonNode items = OperatorClient.of(
                        RunningServer.in(site.data()), site.shell().terminal())
                .get("/api/v1/programmes?limit=200")
                .body()
                .path("items");
        for (JsonNode item : items) {
            Path jar = kept.resolve(item.path("sha256").asText("-") + ".jar");
            if (!item.path("platform").asBoolean() && Files.isRegularFile(jar)) {
                serving.put(
                        item.path("id").asText() + " " + item.path("version").asText(), jar);
            }
        }
        return serving;
    }

    /**
     * A jar of a programme.
     *
     * @param name its programme and version, such as {@code loans 1.2.0}
     * @param time when it came
     */
    record Kept(String name, Path jar, long time) {
        boolean isOf(String other) {
            return id(name).equals(id(other));
        }
    }

    /** Lists the jars of programmes in a folder; none when there is no folder. */
    static List<Kept> lying(Path folder) {
        return jars(folder).stream().flatMap(jar -> read(jar).stream()).toList();
    }

    private static String id(String name) {
        return name.replaceFirst(" .*", "");
    }

    private static Map<String, Path> newest(Path kept) {
        Map<String, Kept> byId = new TreeMap<>();
        for (Kept found : lying(kept)) {
            byId.merge(id(found.name()), found, (one, other) -> one.time() > other.time() ? one : other);
        }
        Map<String, Path> newest = new TreeMap<>();
        byId.values().forEach(found -> newest.put(found.name(), found.jar()));
        return newest;
    }

    private static List<Path> jars(Path kept) {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".jar")).toList());
        } catch (IOException unreadable) {
            throw Refusal.problem("file.notReadable", kept.toString()).because(unreadable);
        }
    }

    private static Optional<Kept> read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            if (file.getManifest() == null) {
                return Optional.empty();
            }
            var headers = file.getManifest().getMainAttributes();
            long time = Files.getLastModifiedTime(jar).toMillis();
            return Clause.of(headers.getValue("Provide-Capability")).stream()
                    .filter(clause -> clause.path().equals(PROGRAMME))
                    .flatMap(clause -> clause.attribute(PROGRAMME).stream())
                    .map(id -> new Kept(id + " " + headers.getValue("Bundle-Version"), jar, time))
                    .findFirst();
        } catch (IOException unreadable) {
            throw Refusal.problem("file.notReadable", jar.toString()).because(unreadable);
        }
    }
}
