package vn.hoanhap.lifecycle.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.hoanhap.core.text.Text;

/** Puts refused files aside, each with a text file beside it that says why and what to do. */
final class Rejected {

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
    }
}
