package vn.hoanhap.launcher.update;

import java.nio.file.Path;
import java.time.Duration;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.release.Releases;
import vn.hoanhap.launcher.shell.Shell;

/**
 * The installation that a command is about.
 *
 * @param shell the process of the command; its home is the release whose launcher runs
 * @param releases the installation's releases
 * @param settings the installation's settings
 * @param within how long a release may take to come up
 */
record Site(Shell shell, Releases releases, Settings settings, Duration within) {

    /** Returns the data folder. */
    Path data() {
        return settings.dataDir();
    }
}
