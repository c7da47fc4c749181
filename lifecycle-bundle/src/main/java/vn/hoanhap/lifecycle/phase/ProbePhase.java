package vn.hoanhap.lifecycle.phase;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Origin;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.health.HealthWatch;
import vn.hoanhap.lifecycle.offer.Offer;
import vn.hoanhap.lifecycle.offer.OfferCheck;
import vn.hoanhap.lifecycle.work.BoundedCalls;

/**
 * Tries the new version before anybody meets it: what it contributes, how it feels, and whether its pages and lists answer.
 */
public final class ProbePhase implements Phase {

    private final ProgrammeComponents components;
    private final Elections elections;
    private final Examiners examiners;
    private final Duration atMost;
    private final Words words;

    /**
     * Is who examines.
     *
     * @param calls calls with an end in time
     * @param offer what may be offered
     * @param health how it feels
     * @param probes whether it answers; null to leave that out, at a restart of what served before
     */
    public record Examiners(
            BoundedCalls calls,
            OfferCheck offer,
            HealthWatch health,
            @Nullable ProbeCalls probes) {}

    /** Gives contributing and answering so much time each. */
    public ProbePhase(
            ProgrammeComponents components, Elections elections, Examiners examiners, Duration atMost, Words words) {
        this.components = components;
        this.elections = elections;
        this.examiners = examiners;
        this.atMost = atMost;
        this.words = words;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public @Nullable Text run(Change change) throws Exception {
        ProgrammeVersion version = offered(change);
        askHealth(version);
        ProbeCalls probes = examiners.probes();
        if (probes == null) {
            return null;
        }
        int asked = examiners.calls().call("the probes", change.within(atMost), () -> probes.ask(version));
        return words.note("probed", asked);
    }

    /** Returns what the new version offers, once that was looked at; the plan then tells what it brings and takes away. */
    ProgrammeVersion offered(Change change) throws Exception {
        ProgrammeVersion version = contributed(change);
        List<Text> faults = examiners
                .offer()
                .faults(version.info(), version.offer(), elections.now().with(change.othersProbed()));
        if (!faults.isEmpty()) {
            throw new PhaseFailure(joined(faults));
        }
        change.probed(version);
        change.plan()
                .ifPresent(plan -> change.plan(
                        plan.with(OfferChanges.between(change.before().orElse(null), version))));
        return version;
    }

    private ProgrammeVersion contributed(Change change) throws Exception {
        Programme programme = components.programme(change.bundle());
        Origin origin = new Origin(change.bundle(), change.jar().sha256());
        ProgrammeVersion version = examiners
                .calls()
                .call(
                        "contribute",
                        change.within(atMost),
                        () -> new ProgrammeVersion(origin, programme, Offer.of(programme)));
        if (!version.id().equals(change.programmeId())) {
            throw words.failure("other-id", version.id(), change.programmeId());
        }
        return version;
    }

    private void askHealth(ProgrammeVersion version) throws PhaseFailure {
        Health health = examiners.health().ask(version);
        version.health(health);
        if (health.status() == Health.Status.DOWN) {
            Text advice = health.advice();
            throw words.failure(
                    "down", advice == null ? version.id() : advice.vi(), advice == null ? version.id() : advice.en());
        }
    }

    private static Text joined(List<Text> faults) {
        return new Text(
                String.join(" ", faults.stream().map(Text::vi).toList()),
                String.join(" ", faults.stream().map(Text::en).toList()));
    }
}
