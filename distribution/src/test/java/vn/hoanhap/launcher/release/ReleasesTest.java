package vn.hoanhap.launcher.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.launcher.shell.Shell;

class ReleasesTest {
    @TempDir
    private Path root;

    private Releases releases;

    @BeforeEach
    void prepare() throws Exception {
        releases = new Releases(root);
        releases.prepare();
    }

    @Test
    void runsTheInstallationsOwnReleaseUntilThePointerNamesAnother() throws Exception {
        assertThat(releases.path(releases.current())).isEqualTo(root);

        releases.point("1.1-abc");

        assertThat(releases.path(releases.current())).isEqualTo(root.resolve("releases/1.1-abc"));
        assertThat(Shell.rootOf(releases.path("1.1-abc"))).isEqualTo(root);
        assertThat(Shell.rootOf(root)).isEqualTo(root);
    }

    @Test
    void keepsTheNoteUntilTheChangeHasHappenedAndThenKnowsTheWayBack() throws Exception {
        Path copy = root.resolve("dữ liệu: bản sao.zip");
        Note note = new Note(new Note.Names(".", "1.1-abc", "."), Note.Phase.PREPARING, root, Optional.empty());

        releases.write(note.with(copy).at(Note.Phase.STARTING));

        assertThat(releases.note()).contains(note.with(copy).at(Note.Phase.STARTING));
        assertThat(note.touched()).isFalse();
        assertThat(releases.note().orElseThrow().touched()).isTrue();

        releases.commit(releases.note().orElseThrow());

        assertThat(releases.note()).isEmpty();
        assertThat(releases.before().orElseThrow().name()).isEqualTo(".");
        assertThat(releases.before().orElseThrow().data()).contains(copy);
    }

    @Test
    void letsOneAtATimeChangeReleases() throws Exception {
        assertThat(releases.held()).isFalse();
        try (FileChannel hold = releases.hold().orElseThrow()) {
            assertThat(hold.isOpen()).isTrue();
            assertThat(releases.held()).isTrue();
            assertThat(releases.hold()).isEmpty();
        }
        assertThat(releases.held()).isFalse();
        assertThat(Files.readString(root.resolve("releases/current"))).isEqualTo(".\n");
    }
}
