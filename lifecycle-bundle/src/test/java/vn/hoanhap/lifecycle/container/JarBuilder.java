package vn.hoanhap.lifecycle.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.hoanhap.testkit.signing.ProgrammeJar;

/** Builds bundles in memory. */
final class JarBuilder {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    JarBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    JarBuilder text(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a class with its nested ones. */
    JarBuilder type(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
            entries.put(name, in.readAllBytes());
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            type(nested);
        }
        return this;
    }

    byte[] bytes() {
        return ProgrammeJar.of(headers, entries).bytes();
    }
}
