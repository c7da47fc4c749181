package vn.hoanhap.launcher.author;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is the archetype of a programme, filled in without Maven: for an empty folder there is nothing to fetch first. It fills in
 * the same places as {@code mvn archetype:generate} with the same jar.
 */
final class ProgrammeTemplate {
    private static final String RESOURCES = "archetype-resources/";
    private static final Pattern SOURCES = Pattern.compile("(src/(?:main|test)/java/)(.*)");
    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final Pattern IN_NAME = Pattern.compile("__([a-zA-Z]+)__");
    private static final String RUNS = "mvnw";

    private final Path jar;
    private final Map<String, String> values;

    /**
     * Takes a template.
     *
     * @param jar the archetype
     * @param values what stands for {@code ${…}} in texts and for {@code __…__} in names of files; others are left alone
     */
    ProgrammeTemplate(Path jar, Map<String, String> values) {
        this.jar = jar;
        this.values = Map.copyOf(values);
    }

    /** Writes the programme into a folder. */
    void fill(Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && entry.getName().startsWith(RESOURCES)) {
                    write(file, entry, folder);
                }
            }
        }
    }

    private void write(JarFile file, JarEntry entry, Path folder) throws IOException {
        String name = entry.getName().substring(RESOURCES.length());
        Path target = folder.resolve(path(name)).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(entry.getName() + " of " + jar + " lies outside of the folder");
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(target, filled(IN_TEXT, text), StandardCharsets.UTF_8);
        }
        if (name.equals(RUNS) && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    /** Sources lie in the folder of their package. */
    private String path(String name) {
        Matcher source = SOURCES.matcher(filled(IN_NAME, name));
        return source.matches()
                ? source.group(1) + values.getOrDefault("package", "").replace('.', '/') + "/" + source.group(2)
                : filled(IN_NAME, name);
    }

    private String filled(Pattern place, String text) {
        return place.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
