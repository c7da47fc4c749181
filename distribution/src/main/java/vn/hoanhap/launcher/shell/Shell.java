package vn.hoanhap.launcher.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program runs.
 *
 * @param home the folder of the release that runs, which holds {@code bundles}
 * @param environment the process's environment
 * @param terminal where to write
 */
public record Shell(Path home, Map<String, String> environment, Terminal terminal) {

    /** Returns the installation's folder, which holds {@code conf}: the release's own, or the one in whose {@code releases} it lies. */
    public Path root() {
        return rootOf(home);
    }

    /**
     * Returns the installation that a release belongs to: itself, unless it lies in the {@code releases} of another, as
     * {@code bin/hoanhap} sees it too.
     */
    public static Path rootOf(Path home) {
        Path releases = home.getParent();
        Path above = releases == null ? null : releases.getParent();
        boolean within = releases != null
                && above != null
                && releases.endsWith("releases")
                && Files.isRegularFile(releases.resolve("current"));
        return within && above != null ? above : home;
    }

    /** Returns the same process in another installation. */
    public Shell in(Path otherHome) {
        return new Shell(otherHome, environment, terminal);
    }
}
