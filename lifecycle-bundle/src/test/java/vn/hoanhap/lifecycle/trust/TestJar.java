package vn.hoanhap.lifecycle.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes a small jar, or one that differs a little from another: its entries stay in their order. */
final class TestJar {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    TestJar() {
        with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nImport-Package: vn.core\r\n\r\n");
        with("vn/Example.class", "content");
        with("messages_vi.properties", "a = b");
    }

    TestJar(byte[] jar) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    TestJar with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    TestJar with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    TestJar without(String name) {
        Objects.requireNonNull(entries.remove(name), name);
        return this;
    }

    String text(String name) {
        return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Calls an entry otherwise, in the bytes themselves: no writer lets a name come twice. */
    static byte[] renamed(byte[] jar, String from, String to) {
        String bytes = new String(jar, StandardCharsets.ISO_8859_1);
        return bytes.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
