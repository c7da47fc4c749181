package vn.hoanhap.lifecycle.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hoanhap.lifecycle.settings.Settings;

/** Finds the jars that came with the distribution: all of them, or those that the province's feature file names, in its order. */
public final class ShippedJars {

    private final Settings settings;

    /** Looks where the settings say. */
    public ShippedJars(Settings settings) {
        this.settings = settings;
    }

    /** Returns all jars, by the names of their files. */
    public List<Path> all() throws IOException {
        Path folder = settings.folders().shipped();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the jars of a first start, in the order in which they are installed. */
    public List<Path> list() throws IOException {
        List<Path> jars = all();
        Path home = settings.folders().home();
        String province = settings.province();
        Path feature = home == null || province == null ? null : home.resolve("provinces/" + province + ".json");
        return feature == null || !Files.isRegularFile(feature) ? jars : named(feature, jars);
    }

    /** OSGi Compendium 8, chapter 159: a bundle's id is group:artifact:version; a shipped file begins with its artifact. */
    private static List<Path> named(Path feature, List<Path> jars) throws IOException {
        List<Path> chosen = new ArrayList<>();
        for (JsonNode bundle :
                new ObjectMapper().readTree(Files.readString(feature)).path("bundles")) {
            String id = bundle.isTextual() ? bundle.asText() : bundle.path("id").asText();
            String[] parts = id.split(":", -1);
            if (parts.length > 1) {
                jars.stream()
                        .filter(jar -> isOf(jar.getFileName().toString(), parts[1]))
                        .forEach(chosen::add);
            }
        }
        return chosen;
    }

    private static boolean isOf(String file, String artifact) {
        return file.equals(artifact + ".jar")
                || (file.startsWith(artifact + "-") && Character.isDigit(file.charAt(artifact.length() + 1)));
    }
}
