package vn.hoanhap.testkit.tiny;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Builds a bundle with one service, in memory. */
final class TinyBundle {

    static final String NAME = "vn.hoanhap.testkit.tiny";

    private TinyBundle() {}

    static byte[] jar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest())) {
            add(jar, GreeterActivator.class);
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", GreeterActivator.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework");
        return manifest;
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
            in.transferTo(jar);
        }
        jar.closeEntry();
    }
}
