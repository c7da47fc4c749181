package vn.hoanhap.launcher.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import vn.hoanhap.launcher.shell.Refusal;

/** Tells whether programmes that run on one release can run on another: each package that one offers them, the other must offer too. */
public final class Contracts {
    private static final String OWN = "vn.hoanhap.";

    private final Map<String, List<Version>> before;
    private final Map<String, List<Version>> after;

    /** Compares two releases. */
    public Contracts(Release older, Release newer) {
        this.before = older.exports();
        this.after = newer.exports();
    }

    /**
     * What a programme needs and the other release does not offer.
     *
     * @param wanted the range that the programme was built for
     * @param offered the version there; {@code -} when the package is not there at all
     */
    public record Misfit(String contract, String wanted, String offered) {}

    /** Lists what a programme would miss. */
    public List<Misfit> misfits(Path programme) {
        List<Misfit> misfits = new ArrayList<>();
        for (Clause wanted : imports(programme)) {
            VersionRange range =
                    VersionRange.valueOf(wanted.attribute("version").orElse("0"));
            List<Version> offered = after.getOrDefault(wanted.path(), List.of());
            if (!wanted.optional()
                    && (wanted.path().startsWith(OWN) || before.containsKey(wanted.path()))
                    && offered.stream().noneMatch(range::includes)) {
                misfits.add(new Misfit(
                        wanted.path(),
                        range.toString(),
                        offered.isEmpty() ? "-" : offered.get(0).toString()));
            }
        }
        return misfits;
    }

    private static List<Clause> imports(Path programme) {
        try (JarFile jar = new JarFile(programme.toFile(), false)) {
            return jar.getManifest() == null
                    ? List.of()
                    : Clause.of(jar.getManifest().getMainAttributes().getValue("Import-Package"));
        } catch (IOException unreadable) {
            throw Refusal.problem("file.notReadable", programme.toString()).because(unreadable);
        }
    }
}
