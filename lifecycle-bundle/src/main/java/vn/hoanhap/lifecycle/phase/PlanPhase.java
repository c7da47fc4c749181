package vn.hoanhap.lifecycle.phase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.jar.JarFacts;
import vn.hoanhap.lifecycle.jar.JarReader;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;

/** Reads what the jar says of itself and what serves now. Changes nothing. */
public final class PlanPhase implements Phase {

    private final JarReader reader;
    private final Elections elections;
    private final InstalledProgrammes installed;
    private final Wishes wishes;
    private final Words words;

    /** Is where the desired state is read. */
    public record Wishes(DesiredState state, TransactionRunner transactions) {
        Optional<Desired> find(String programmeId) {
            return transactions.read(() -> state.find(programmeId));
        }

        List<Desired> all() {
            return transactions.read(state::all);
        }
    }

    /** Plans against what serves. */
    public PlanPhase(JarReader reader, Elections elections, InstalledProgrammes installed, Wishes wishes, Words words) {
        this.reader = reader;
        this.elections = elections;
        this.installed = installed;
        this.wishes = wishes;
        this.words = words;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Text run(Change change) throws PhaseFailure {
        JarFacts facts = reader.read(change.jar().path());
        if (change.others().stream().anyMatch(other -> other.programmeId().equals(facts.programmeId()))) {
            throw words.failure("set.twice", facts.programmeId());
        }
        change.read(facts);
        ProgrammeVersion serving = elections.now().programme(facts.programmeId());
        change.found(serving, wishes.find(facts.programmeId()).orElse(null));
        PlanReport.Action action = action(facts, serving, change.jar().sha256());
        change.plan(new PlanReport(
                facts.programmeId(),
                facts.symbolicName(),
                action,
                serving == null ? null : serving.origin().version(),
                facts.version().toString(),
                change.jar().sha256(),
                facts.schema(),
                null,
                facts.needs(),
                null,
                null,
                null,
                installed.needing(facts.programmeId()),
                List.of(),
                List.of()));
        if (action == PlanReport.Action.NOTHING) {
            change.alreadySo();
        }
        return words.note("plan." + action, facts.programmeId(), facts.version().toString());
    }

    private static PlanReport.Action action(JarFacts facts, @Nullable ProgrammeVersion serving, String sha256) {
        if (serving == null) {
            return PlanReport.Action.INSTALL;
        }
        if (sha256.equals(serving.origin().sha256())) {
            return PlanReport.Action.NOTHING;
        }
        int order =
                facts.version().compareTo(Version.parseVersion(serving.origin().version()));
        return order > 0
                ? PlanReport.Action.UPDATE
                : order < 0 ? PlanReport.Action.DOWNGRADE : PlanReport.Action.REPLACE;
    }
}
