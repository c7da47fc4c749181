package vn.hoanhap.lifecycle.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.jar.JarSet;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.Operations;
import vn.hoanhap.lifecycle.operation.Outcome;
import vn.hoanhap.lifecycle.phase.PhaseFailure;
import vn.hoanhap.lifecycle.phase.Phases;
import vn.hoanhap.lifecycle.phase.Words;
import vn.hoanhap.lifecycle.settings.Settings;

/**
 * Installs the jars that somebody puts into the inbox, and sets of them as zip files. A file stays there until its version serves, so that a server that
 * dies meanwhile finds it again; a refused one moves aside with its reason.
 */
public final class Inbox implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration NEVER_OPENS = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_CUT_OFFS = 2;

    private final Settings.Folders folders;
    private final Installing installing;
    private final Rejected rejected;
    private final Words words;
    private final Map<Path, Seen> waiting = new HashMap<>();
    private final Set<Path> running = ConcurrentHashMap.newKeySet();

    /** Is what installs. */
    public record Installing(Operations operations, Phases phases, CutOffs cutOffs, JarSet sets) {}

    /** Knows how often the server died while it installed a jar. */
    @FunctionalInterface
    public interface CutOffs {
        /** Counts. */
        int of(String sha256);
    }

    /** Is a file that has been there since a moment, in nanoseconds of the system's timer. */
    private record Seen(InboxFile file, long since) {}

    /** Watches the folder of the settings. */
    public Inbox(Settings.Folders folders, Installing installing, Words words) {
        this.folders = folders;
        this.installing = installing;
        this.rejected = new Rejected(folders.rejected());
        this.words = words;
    }

    /** Watches until the thread is interrupted. */
    @Override
    public void run() {
        try {
            Files.createDirectories(folders.inbox());
            try (WatchService watch = folders.inbox().getFileSystem().newWatchService()) {
                folders.inbox()
                        .register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                while (!Thread.currentThread().isInterrupted()) {
                    look();
                    await(watch);
                }
            }
        } catch (IOException e) {
            LOG.error("the inbox {} cannot be watched; use the page or the command line", folders.inbox(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for something new; while a file is still growing, only as long as it takes to tell. */
    private void await(WatchService watch) throws InterruptedException {
        Duration atMost = waiting.isEmpty() ? IDLE : LOOK_EVERY;
        WatchKey key = watch.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    /** Looks at every file once; takes those that have not changed for a moment and are whole. */
    private void look() throws IOException {
        Set<Path> present = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folders.inbox(), "*.{jar,zip}")) {
            for (Path path : files) {
                if (Files.isRegularFile(path) && !running.contains(path)) {
                    present.add(path);
                    look(path);
                }
            }
        }
        waiting.keySet().retainAll(present);
    }

    private void look(Path path) {
        try {
            InboxFile file = InboxFile.of(path);
            Seen before = waiting.get(path);
            if (before == null || !before.file().equals(file)) {
                waiting.put(path, new Seen(file, System.nanoTime()));
                return;
            }
            Duration quiet = Duration.ofNanos(System.nanoTime() - before.since());
            if (quiet.compareTo(LOOK_EVERY.dividedBy(2)) >= 0 && file.opens()) {
                waiting.remove(path);
                take(file);
            } else if (quiet.compareTo(NEVER_OPENS) >= 0) {
                waiting.remove(path);
                reject(file, words.note("no-jar"));
            }
        } catch (IOException e) {
            LOG.warn("{} in the inbox cannot be read yet", path.getFileName(), e);
        }
    }

    private void take(InboxFile file) throws IOException {
        List<JarSet.Part> jars;
        try {
            jars = jars(file);
        } catch (PhaseFailure e) {
            reject(file, e.sentence());
            return;
        }
        if (jars.stream().anyMatch(jar -> installing.cutOffs().of(jar.file().sha256()) >= MOST_CUT_OFFS)) {
            JarSet.close(jars);
            reject(file, words.note("cut-off-twice"));
            return;
        }
        running.add(file.path());
        var order = new Operation.Order(Operation.Kind.INSTALL, Operation.Origin.INBOX, file.name(), null, null);
        CompletableFuture<Void> unused = installing
                .operations()
                .install(installing.phases(), order, jars)
                .end()
                .thenAccept(outcome -> finish(file, outcome));
    }

    private List<JarSet.Part> jars(InboxFile file) throws IOException, PhaseFailure {
        if (JarSet.is(file.path())) {
            return installing.sets().unpack(file.path());
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            return List.of(new JarSet.Part(file.name(), SpooledFile.take(in, folders.temporary(), MOST_BYTES)));
        }
    }

    private void finish(InboxFile file, Outcome outcome) {
        try {
            if (!file.unchanged()) {
                LOG.info("{} was replaced in the inbox meanwhile and is looked at anew", file.name());
            } else if (outcome.succeeded()) {
                Files.delete(file.path());
            } else {
                reject(file, outcome.cause());
            }
        } catch (IOException e) {
            LOG.error("{} cannot be taken out of the inbox; remove it by hand", file.name(), e);
        } finally {
            running.remove(file.path());
        }
    }

    private void reject(InboxFile file, @Nullable Text cause) throws IOException {
        Text reason = cause == null ? words.note("no-cause") : cause;
        rejected.put(file, reason);
        LOG.warn("{} was refused and lies in {}: {}", file.name(), folders.rejected(), reason.en());
    }
}
