package vn.hoanhap.lifecycle.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoanhap.core.text.Text;

/** Puts refused files aside, each with a text file beside it that says why and what to do. */
final class Rejected {

    /** So many refused files stay, the newest; who wants one back has it elsewhere. */
    static final int MOST = 50;

    private final Path folder;

    Rejected(Path folder) {
        this.folder = folder;
    }

    void put(InboxFile file, Text cause) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(file.name());
        Path reason = folder.resolve(file.name() + ".reason.txt");
        // The reason first: a refused file never lies there without one.
        Files.writeString(reason, cause.vi() + "\n\n" + cause.en() + "\n");
        Files.move(file.path(), target, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
        forgetOldest();
    }

    private void forgetOldest() throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        }
        jars.sort(Comparator.comparingLong((Path jar) -> jar.toFile().lastModified())
                .reversed());
        for (Path jar : jars.subList(Math.min(MOST, jars.size()), jars.size())) {
            Files.deleteIfExists(jar);
            Files.deleteIfExists(folder.resolve(jar.getFileName() + ".reason.txt"));
        }
    }
}
