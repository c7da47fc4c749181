package vn.hoanhap.lifecycle.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.lifecycle.jar.JarFacts;
import vn.hoanhap.lifecycle.jar.JarFacts.CoreImport;

/**
 * Checks whether a jar was made for this server. What a jar was built against is the lower end of the range that it asks for:
 * bnd writes it so (OSGi Semantic Versioning, technical whitepaper 1.0).
 */
final class Fit {

    private static final Pattern PROGRAMME =
            Pattern.compile("\\(" + Pattern.quote(ProvidesProgramme.NAMESPACE) + "=([^)*]+)\\)");

    private final InstalledProgrammes installed;
    private final Words words;

    Fit(InstalledProgrammes installed, Words words) {
        this.installed = installed;
        this.words = words;
    }

    /**
     * Checks.
     *
     * @param others what comes in together with it
     * @throws PhaseFailure naming what does not fit, with both versions
     */
    void check(JarFacts facts, List<JarFacts> others) throws PhaseFailure {
        List<JarFacts> coming = new ArrayList<>(others);
        coming.add(facts);
        for (CoreImport wanted : facts.coreImports()) {
            checkContract(wanted);
        }
        for (String filter : facts.needs()) {
            checkNeed(filter, coming);
        }
        String broken = installed.brokenBy(coming);
        if (broken != null) {
            throw words.failure("needed-otherwise", broken);
        }
    }

    private void checkContract(CoreImport wanted) throws PhaseFailure {
        if (wanted.optional()) {
            return;
        }
        List<Version> offered = installed.exported(wanted.name());
        VersionRange range = wanted.versions();
        if (offered.isEmpty()) {
            throw words.failure("core-missing", wanted.name(), brief(range.getLeft()));
        }
        if (offered.stream().noneMatch(range::includes)) {
            Version here = offered.get(0);
            throw words.failure(reason(range.getLeft(), here), wanted.name(), brief(range.getLeft()), brief(here));
        }
    }

    private static String reason(Version builtAgainst, Version here) {
        if (builtAgainst.getMajor() != here.getMajor()) {
            return builtAgainst.getMajor() > here.getMajor() ? "core-newer-major" : "core-older-major";
        }
        return builtAgainst.compareTo(here) > 0 ? "core-newer" : "core-older";
    }

    /** Packages change in majors and minors; the rest of a version tells a reader nothing. */
    private static String brief(Version version) {
        return version.getMajor() + "." + version.getMinor();
    }

    private void checkNeed(String filter, List<JarFacts> coming) throws PhaseFailure {
        if (installed.provides(filter, coming)) {
            return;
        }
        Matcher named = PROGRAMME.matcher(filter);
        Version here = named.find() ? installed.version(named.group(1), coming) : null;
        if (here == null) {
            throw words.failure("needs", filter);
        }
        throw words.failure("needs-other", named.group(1), filter, here.toString());
    }
}
