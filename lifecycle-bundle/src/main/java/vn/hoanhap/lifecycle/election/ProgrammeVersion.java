package vn.hoanhap.lifecycle.election;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.json.JsonTypes;
import vn.hoanhap.lifecycle.json.JsonWriting;
import vn.hoanhap.lifecycle.offer.Offer;
import vn.hoanhap.lifecycle.routing.Router;
import vn.hoanhap.lifecycle.routing.Template;

/**
 * Is one version of a programme, ready to serve: what it contributed, compiled, with its own JSON writer and its leases.
 * Everything that holds classes of its bundle hangs here, so that nothing else keeps its class loader.
 */
public final class ProgrammeVersion {

    private final Origin origin;
    private final Programme programme;
    private final ProgrammeInfo info;
    private final Offer offer;
    private final Router<CompiledRoute> api = new Router<>();
    private final Router<Page> pages = new Router<>();
    private final List<CompiledRoute> routes = new ArrayList<>();
    private final Assets assets;
    private final LeaseCount leases = new LeaseCount();
    private volatile @Nullable Long pausedUntil;
    private final AnswerCount answers = new AnswerCount();
    private final Map<String, Text> warnings = new ConcurrentSkipListMap<>();
    private volatile Health health = Health.OK;
    private volatile @Nullable ObjectMapper json;

    /**
     * Compiles what a programme offers.
     *
     * @throws IllegalArgumentException when two routes answer one address, or a request record holds what JSON cannot bring
     */
    public ProgrammeVersion(Origin origin, Programme programme, Offer offer) {
        this.origin = origin;
        this.programme = programme;
        this.info = programme.info();
        this.offer = offer;
        this.assets = new Assets(origin.bundle());
        JsonTypes requests = JsonTypes.strict();
        for (Route<?, ?> route : offer.routes()) {
            CompiledRoute compiled = CompiledRoute.of(route, requests);
            routes.add(compiled);
            api.add(route.method(), Template.of(route.path()), compiled);
        }
        offer.pages().forEach(page -> pages.add(page.method(), Template.of(page.path()), page));
    }

    /** Returns who it is. */
    public ProgrammeInfo info() {
        return info;
    }

    /** Returns its id. */
    public String id() {
        return info.id();
    }

    /** Returns where it comes from. */
    public Origin origin() {
        return origin;
    }

    /** Returns the component itself; call it under a lease, or before election. */
    public Programme programme() {
        return programme;
    }

    /** Returns what it contributed. */
    public Offer offer() {
        return offer;
    }

    /** Returns its routes, compiled, in the order of contribution. */
    public List<CompiledRoute> routes() {
        return List.copyOf(routes);
    }

    /** Finds its REST routes. */
    public Router<CompiledRoute> api() {
        return api;
    }

    /** Finds its pages. */
    public Router<Page> pages() {
        return pages;
    }

    /** Writes its answers; made for the first of them, since a start that shows a page needs no JSON. */
    public ObjectMapper json() {
        ObjectMapper made = json;
        return made == null ? firstJson() : made;
    }

    private synchronized ObjectMapper firstJson() {
        ObjectMapper made = json;
        if (made == null) {
            made = JsonWriting.mapper();
            json = made;
        }
        return made;
    }

    /** Returns its static files. */
    public Assets assets() {
        return assets;
    }

    /** Returns how it was when last asked; work that fails in the background makes it WARN at least. */
    public Health health() {
        Health asked = health;
        Optional<Text> warned = warnings.values().stream().reduce(ProgrammeVersion::both);
        return asked.status() == Health.Status.OK ? warned.map(Health::warn).orElse(asked) : asked;
    }

    private static Text both(Text one, Text other) {
        return new Text(one.vi() + " " + other.vi(), one.en() + " " + other.en());
    }

    /** Notes that work in the background fails; null when it does again what it should. */
    public void warn(String work, @Nullable Text advice) {
        if (advice == null) {
            warnings.remove(work);
        } else {
            warnings.put(work, advice);
        }
    }

    /** Notes how it is. */
    public void health(Health now) {
        health = now;
    }

    /** Returns how its calls ended. */
    public AnswerCount answers() {
        return answers;
    }

    /** Counts the calls that run on it. */
    public long held() {
        return leases.held();
    }

    /** Enters for one call; null once it is closed. */
    @Nullable
    Lease enter() {
        return leases.acquire() ? new Lease(this, leases) : null;
    }

    CompletableFuture<Void> pause(Duration atMost) {
        pausedUntil = System.nanoTime() + atMost.toNanos();
        return leases.pause();
    }

    void resume() {
        pausedUntil = null;
        leases.resume();
    }

    /** Returns how long calls may wait because the version lets none in for a while; null when it does not keep them waiting. */
    @Nullable
    Duration pausedFor() {
        Long until = pausedUntil;
        return until == null ? null : Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    /** Lets no call in any more. */
    public void close() {
        leases.close();
    }

    /**
     * Waits until no call runs on it.
     *
     * @return false when the time was not enough
     */
    public boolean awaitDrained(Duration atMost) throws InterruptedException {
        return leases.awaitDrained(atMost);
    }

    /** Completes when it is closed and the last call has ended. */
    public CompletableFuture<Void> drained() {
        return leases.drained();
    }
}
