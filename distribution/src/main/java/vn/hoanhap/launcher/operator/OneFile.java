package vn.hoanhap.launcher.operator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * What is sent of the files that somebody names: the file itself, or a zip file of several, which change together.
 *
 * @param path the file to send
 * @param packed the same when it was packed for this; null for the file that was named
 */
record OneFile(Path path, @Nullable Path packed) implements AutoCloseable {

    /** Returns what to send; the caller closes it afterwards. */
    static OneFile of(List<String> names) {
        List<Path> files = names.stream().map(FileUpload::readable).toList();
        if (files.size() == 1) {
            return new OneFile(files.get(0), null);
        }
        try {
            Path zip = Files.createTempFile("hoanhap-set", ".zip");
            pack(files, zip);
            return new OneFile(zip, zip);
        } catch (IOException e) {
            throw Refusal.problem("file.notPacked", String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    private static void pack(List<Path> files, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packing = new ZipOutputStream(out)) {
            packing.setLevel(0); // jars are packed already
            for (Path file : files) {
                packing.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, packing);
                packing.closeEntry();
            }
        } catch (IOException e) {
            Files.deleteIfExists(zip);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            if (packed != null) {
                Files.deleteIfExists(packed);
            }
        } catch (IOException e) {
            packed.toFile().deleteOnExit();
        }
    }
}
