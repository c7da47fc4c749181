package vn.hoanhap.benchmarks.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Makes the peer's bundle on the fly: the libraries that the server's store bundle embeds (Derby, jOOQ and others), byte for
 * byte, without anything of ours, and the two classes of the page.
 */
final class PeerBundle {

    private static final List<Class<?>> CLASSES = List.of(PageActivator.class, PageServlet.class);

    private PeerBundle() {}

    static void make(Path storeBundle, Path peer) throws IOException {
        try (JarFile store = new JarFile(storeBundle.toFile());
                JarOutputStream jar = new JarOutputStream(Files.newOutputStream(peer), manifest())) {
            Enumeration<JarEntry> entries = store.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (isOfLibrary(entry)) {
                    try (InputStream content = store.getInputStream(entry)) {
                        add(jar, entry.getName(), content);
                    }
                }
            }
            for (Class<?> type : CLASSES) {
                String name = type.getName().replace('.', '/') + ".class";
                ClassLoader loader = Objects.requireNonNull(type.getClassLoader());
                try (InputStream content = Objects.requireNonNull(loader.getResourceAsStream(name), name)) {
                    add(jar, name, content);
                }
            }
        }
    }

    private static boolean isOfLibrary(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !name.equals("META-INF/MANIFEST.MF")
                && !name.startsWith("vn/hoanhap/")
                && !name.startsWith("OSGI-INF/")
                && !name.startsWith("OSGI-OPT/");
    }

    private static void add(JarOutputStream jar, String name, InputStream content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        content.transferTo(jar);
        jar.closeEntry();
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "peer.page");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", PageActivator.class.getName());
        // Derby's engine asks for classes of its own module's name by reflection: everything is found when it is asked
        // for.
        headers.putValue("DynamicImport-Package", "*");
        return manifest;
    }
}
