package vn.hoanhap.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The OSGi bundles among the entries of a class path, by symbolic name; of two with one name the first counts. */
final class ClassPathBundles {

    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern VERSION = Pattern.compile(";\\s*version=\"?([0-9.A-Za-z_-]+)\"?");

    private final Map<String, Entry> byName = new TreeMap<>();

    ClassPathBundles(List<Path> entries) {
        for (Path path : entries) {
            Manifest manifest = manifestOf(path);
            if (manifest != null) {
                add(path, manifest.getMainAttributes());
            }
        }
    }

    /** The bundles of this JVM's class path. */
    static ClassPathBundles current() {
        return Current.BUNDLES;
    }

    Path locate(String symbolicName) {
        Entry entry = byName.get(symbolicName);
        if (entry == null) {
            throw new IllegalArgumentException("no bundle " + symbolicName
                    + " on the test class path: add it to the module's dependencies; there are " + byName.keySet());
        }
        return entry.path();
    }

    boolean has(String symbolicName) {
        return byName.containsKey(symbolicName);
    }

    /** The packages the bundle exports, each as {@code name;version="x"}; empty when it is absent or exports none. */
    List<String> exports(String symbolicName) {
        Entry entry = byName.get(symbolicName);
        return entry == null ? List.of() : entry.exports();
    }

    private void add(Path path, Attributes header) {
        String name = header.getValue("Bundle-SymbolicName");
        if (name != null) {
            String exports = header.getValue("Export-Package");
            byName.putIfAbsent(nameOf(name), new Entry(path, exports == null ? List.of() : packages(exports)));
        }
    }

    private static List<String> packages(String exportHeader) {
        return COMMA_OUTSIDE_QUOTES
                .splitAsStream(exportHeader)
                .map(ClassPathBundles::withVersion)
                .toList();
    }

    private static String withVersion(String clause) {
        var version = VERSION.matcher(clause);
        return version.find() ? nameOf(clause) + ";version=\"" + version.group(1) + "\"" : nameOf(clause);
    }

    private static String nameOf(String clause) {
        int parameters = clause.indexOf(';');
        return (parameters < 0 ? clause : clause.substring(0, parameters)).strip();
    }

    private static @Nullable Manifest manifestOf(Path entry) {
        try {
            Path exploded = entry.resolve("META-INF/MANIFEST.MF");
            if (Files.isRegularFile(exploded)) {
                return read(exploded);
            }
            return Files.isRegularFile(entry) ? readFromJar(entry) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the manifest of class path entry " + entry, e);
        }
    }

    private static Manifest read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        }
    }

    private static @Nullable Manifest readFromJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest();
        }
    }

    private record Entry(Path path, List<String> exports) {}

    private static final class Current {
        static final ClassPathBundles BUNDLES = new ClassPathBundles(
                Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                        .filter(entry -> !entry.isBlank())
                        .map(Path::of)
                        .toList());
    }
}
