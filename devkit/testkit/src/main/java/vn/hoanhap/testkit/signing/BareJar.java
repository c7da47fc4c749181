package vn.hoanhap.testkit.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes signatures out of jars; all other entries keep their order and time. */
final class BareJar {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private BareJar() {}

    static byte[] of(byte[] jar) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar));
                var bare = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (SIGNATURE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
                    continue;
                }
                ZipEntry copy = new ZipEntry(name);
                copy.setTimeLocal(entry.getTimeLocal());
                bare.putNextEntry(copy);
                byte[] content = in.readAllBytes();
                bare.write(name.equals(JarFile.MANIFEST_NAME) ? unsigned(content) : content);
                bare.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the jar", e);
        }
        return out.toByteArray();
    }

    private static byte[] unsigned(byte[] content) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(content));
        if (manifest.getEntries().isEmpty()) {
            return content;
        }
        manifest.getEntries().clear();
        var out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }
}
