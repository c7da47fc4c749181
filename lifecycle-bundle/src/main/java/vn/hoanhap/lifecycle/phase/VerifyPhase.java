package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.jar.JarFacts;
import vn.hoanhap.lifecycle.jar.JarFacts.CoreImport;

/**
 * Checks whether the jar may come in at all: it takes nobody else's place, it was made for this core, and the programmes
 * that it needs are here. Signatures will be checked here too.
 */
public final class VerifyPhase implements Phase {

    private final InstalledProgrammes installed;
    private final Words words;

    /** Checks against what is installed. */
    public VerifyPhase(InstalledProgrammes installed, Words words) {
        this.installed = installed;
        this.words = words;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public @Nullable Text run(Change change) throws PhaseFailure {
        JarFacts facts = change.facts();
        ProgrammeVersion serving = change.before().orElse(null);
        if (installed.isPlatform(facts.programmeId())) {
            throw words.failure("platform", facts.programmeId());
        }
        if (serving != null
                && !facts.symbolicName().equals(serving.origin().bundle().getSymbolicName())) {
            throw words.failure(
                    "other-bundle",
                    facts.programmeId(),
                    facts.symbolicName(),
                    serving.origin().bundle().getSymbolicName());
        }
        if (!facts.exports().isEmpty()) {
            throw words.failure("exports", String.join(", ", facts.exports()));
        }
        checkCore(facts);
        checkNeeds(facts);
        return null;
    }

    private void checkCore(JarFacts facts) throws PhaseFailure {
        for (CoreImport wanted : facts.coreImports()) {
            Version offered = installed.exported(wanted.name());
            if (offered != null && !wanted.versions().includes(offered)) {
                throw words.failure(
                        "other-core", wanted.name(), wanted.versions().toString(), offered.toString());
            }
        }
    }

    private void checkNeeds(JarFacts facts) throws PhaseFailure {
        for (String filter : facts.needs()) {
            if (!installed.provides(filter)) {
                throw words.failure("needs", filter);
            }
        }
        String broken = installed.brokenBy(facts.programmeId(), facts.version());
        if (broken != null) {
            throw words.failure("needed-otherwise", broken);
        }
    }
}
