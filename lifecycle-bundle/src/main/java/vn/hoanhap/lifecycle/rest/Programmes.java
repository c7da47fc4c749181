package vn.hoanhap.lifecycle.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.health.Outages;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.ProgrammeAnswer;
import vn.hoanhap.lifecycle.trust.Standing;
import vn.hoanhap.lifecycle.trust.TrustedCertificate;

/** Joins what should serve with what does. */
public final class Programmes {

    private final Elections elections;
    private final Outages outages;
    private final Standing standing;

    /** Looks at the given elections and outages, and who signed what serves. */
    public Programmes(Elections elections, Outages outages, Standing standing) {
        this.elections = elections;
        this.outages = outages;
        this.standing = standing;
    }

    /**
     * Is a programme as an operator sees it.
     *
     * @param id its id
     * @param title what users call it; the id of one that served last before names were kept
     * @param purpose one sentence; null where the title is the id
     * @param version version that serves, or that should
     * @param sha256 of its jar; null for the platform's own bundles
     * @param state SERVING, DOWN or REMOVED
     * @param health how it is; null after a removal
     */
    public record Seen(
            String id,
            Text title,
            @Nullable Text purpose,
            String version,
            @Nullable String sha256,
            State state,
            @Nullable Health health) {

        /** Tells whether it changes by a restart only. */
        public boolean platform() {
            return sha256 == null;
        }

        /** Tells whether its id or title holds the words, which have no tones and no capitals. */
        boolean named(String words, Language language) {
            return ToneFree.fold(id + " " + title.in(language)).contains(words);
        }

        ProgrammeAnswer answer(Language language) {
            Text advice = health == null ? null : health.advice();
            return new ProgrammeAnswer(
                    id,
                    title.in(language),
                    version,
                    state.name(),
                    sha256,
                    platform(),
                    health == null ? null : health.status().name(),
                    advice == null ? null : advice.in(language));
        }
    }

    /** Says how a programme stands. */
    public enum State {
        /** Serves. */
        SERVING,
        /** Should serve and does not. */
        DOWN,
        /** Was taken out of service. */
        REMOVED
    }

    /** Lists all programmes, the platform's own last. */
    public List<Seen> all(List<Desired> desired) {
        Map<String, Text> signed = standing.advice();
        Map<String, Seen> programmes = new TreeMap<>();
        List<Seen> platform = new ArrayList<>();
        for (ProgrammeVersion version : elections.now().versions()) {
            if (version.origin().platform()) {
                platform.add(serving(version, signed));
            } else {
                programmes.put(version.id(), serving(version, signed));
            }
        }
        desired.forEach(wish -> programmes.putIfAbsent(wish.programmeId(), absent(wish)));
        List<Seen> all = new ArrayList<>(programmes.values());
        all.addAll(platform);
        return all;
    }

    /** Tells whether unsigned programmes are let in, for development. */
    public boolean unsignedAccepted() {
        return standing.unsignedAccepted();
    }

    /** Returns who signed a programme, in the words of the office; empty when nobody did; inside a unit of work. */
    public Optional<String> signerOf(Seen programme) {
        return Optional.ofNullable(programme.sha256())
                .flatMap(standing::signerOf)
                .map(TrustedCertificate::name);
    }

    private Seen serving(ProgrammeVersion version, Map<String, Text> signed) {
        Outages.Outage outage = outages.all().get(version.id());
        return new Seen(
                version.id(),
                version.info().title(),
                version.info().purpose(),
                version.origin().version(),
                version.origin().sha256(),
                State.SERVING,
                outage == null ? Standing.health(version, signed) : Health.warn(outage.advice()));
    }

    private Seen absent(Desired wish) {
        Outages.Outage outage = outages.all().get(wish.programmeId());
        DesiredState.Name name = wish.name();
        return new Seen(
                wish.programmeId(),
                name == null ? new Text(wish.programmeId(), wish.programmeId()) : name.title(),
                name == null ? null : name.purpose(),
                wish.release().version(),
                wish.release().sha256(),
                wish.serving() ? State.DOWN : State.REMOVED,
                outage == null ? null : Health.down(outage.advice()));
    }
}
