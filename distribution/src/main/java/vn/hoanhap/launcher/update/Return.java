package vn.hoanhap.launcher.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.release.Note;
import vn.hoanhap.launcher.release.Releases;
import vn.hoanhap.launcher.server.StoredData;
import vn.hoanhap.launcher.shell.Terminal;

/** Puts back what a change of releases has touched; may be repeated until it was done once. */
final class Return {
    private static final long LOOK_MILLIS = 200;

    private final Releases releases;
    private final Settings settings;

    Return(Releases releases, Settings settings) {
        this.releases = releases;
        this.settings = settings;
    }

    /**
     * Puts back; this process holds the releases.
     *
     * @throws vn.hoanhap.launcher.shell.Refusal when a server holds the data: then nothing was changed
     */
    void from(Note note) throws IOException, InterruptedException {
        String from = note.names().from();
        if (note.touched()) {
            Settings there = settings.withOptions(
                    Map.of(Setting.DATA_DIR.key(), note.data().toString()));
            // Held to the end: a server that was just starting finds out that it is not its turn.
            try (StoredData data = StoredData.takeHoweverFull(there)) {
                // Whoever starts a server meanwhile waits.
                releases.write(note.at(Note.Phase.RETURNING));
                if (note.copy().isPresent()) {
                    data.restore(releases.path(from), note.copy().get());
                }
                releases.point(from);
                releases.clear();
                return;
            }
        }
        releases.clear();
    }

    /** Before a server starts: a change that was cut off is put back, one that somebody is at work on is waited for. */
    void settle(Terminal terminal) throws IOException, InterruptedException {
        Optional<Note> note = releases.note();
        while (note.isPresent()) {
            Optional<FileChannel> held = releases.hold();
            if (held.isPresent()) {
                try (FileChannel hold = held.get()) {
                    // Whoever was at work may have come to the end meanwhile.
                    note = releases.note();
                    if (note.isPresent() && hold.isOpen()) {
                        from(note.get());
                        terminal.note("update.settled", note.get().names().from());
                    }
                }
                return;
            }
            note = releases.note();
            if (note.isPresent() && note.get().letsStart()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
