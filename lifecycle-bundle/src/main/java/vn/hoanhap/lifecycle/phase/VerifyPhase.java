package vn.hoanhap.lifecycle.phase;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.jar.JarFacts;
import vn.hoanhap.lifecycle.trust.Signatures;
import vn.hoanhap.lifecycle.trust.Signer;

/**
 * Checks whether the jar may come in at all: somebody whom the office trusts signed all of it, it takes nobody else's place, it
 * was made for this core, and the programmes that it needs are here.
 */
public final class VerifyPhase implements Phase {

    private final InstalledProgrammes installed;
    private final SchemaOwners owners;
    private final Signatures signatures;
    private final Fit fit;
    private final Words words;

    /** Checks against what is installed, and whom the office trusts. */
    VerifyPhase(InstalledProgrammes installed, SchemaOwners owners, Signatures signatures, Words words) {
        this.installed = installed;
        this.owners = owners;
        this.signatures = signatures;
        this.fit = new Fit(installed, words);
        this.words = words;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Text run(Change change) throws PhaseFailure, IOException {
        Signer signer = signatures.check(change.jar().path(), change.jar().sha256());
        PlanReport.Signature signature = signature(signer, change.before());
        change.signed(signature);
        checkPlace(change);
        fit.check(change.facts(), change.others());
        return signature.note();
    }

    private PlanReport.Signature signature(@Nullable Signer signer, Optional<ProgrammeVersion> serving) {
        if (signer == null) {
            return new PlanReport.Signature(null, words.note("trust.accepted-unsigned"), false);
        }
        Optional<String> before = serving.flatMap(
                        version -> Optional.ofNullable(version.origin().sha256()))
                .flatMap(signatures::formerly)
                .filter(name -> !name.equals(signer.name()));
        String until = Formats.date(signer.until());
        Text note = before.isEmpty()
                ? words.note("trust.signed", signer.name(), signer.subject(), until)
                : words.note("trust.signed-otherwise", before.get(), signer.name(), signer.subject(), until);
        return new PlanReport.Signature(signer, note, before.isPresent());
    }

    private void checkPlace(Change change) throws PhaseFailure, IOException {
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
        String owner = owners.otherThan(change);
        if (owner != null) {
            throw words.failure("schema-owned", String.valueOf(facts.schema()), owner);
        }
    }
}
