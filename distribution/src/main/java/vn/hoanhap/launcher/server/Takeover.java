package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import vn.hoanhap.launcher.release.Note;
import vn.hoanhap.launcher.release.Note.Phase;
import vn.hoanhap.launcher.release.Releases;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;

/** What a server heeds that starts while one release takes another's place. */
final class Takeover {
    private static final long LOOK_MILLIS = 100;
    private static final String TRIAL = "hoanhap.lifecycle.trial";
    private static final String DOOR = "(hoanhap.door=trial)";

    private final Releases releases;
    private final Optional<Note> found;

    private Takeover(Releases releases, Optional<Note> found) {
        this.releases = releases;
        this.found = found;
    }

    /**
     * Looks whether it is this release's turn. Whoever calls holds the data, as those do who put back; so it stays as it is.
     *
     * @throws Refusal when another release is meant to serve, or what was cut off must be put back first
     */
    static Takeover of(Shell shell) {
        Releases releases = new Releases(shell.root());
        try {
            String current = releases.current();
            String own = releases.name(shell.home()).orElse(Releases.OWN);
            if (!current.equals(own)) {
                throw Refusal.problem("update.otherTurn", own, current);
            }
            Optional<Note> note = releases.note();
            if (note.isPresent() && !note.get().letsStart()) {
                throw Refusal.problem("update.notYet");
            }
            return new Takeover(releases, note);
        } catch (IOException unreadable) {
            throw releases.unusable(unreadable);
        }
    }

    /** Nobody is let in as long as what is written then would be lost by a return. */
    Map<String, String> properties() {
        return onTrial() ? Map.of(TRIAL, "true") : Map.of();
    }

    private boolean onTrial() {
        return found.filter(
                        note -> note.phase() == Phase.STARTING && note.copy().isPresent())
                .isPresent();
    }

    /**
     * Waits until this release has taken its place, which whoever changes releases says; when nobody does any more, the server says
     * so itself once it is well. Then everybody is let in.
     */
    void await(BundleContext context, BooleanSupplier well) throws InterruptedException {
        try {
            Optional<Note> note = releases.note();
            while (note.isPresent() && note.get().phase() == Phase.STARTING) {
                if (!releases.held() && well.getAsBoolean()) {
                    commit();
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                note = releases.note();
            }
            if (onTrial() && note.isEmpty()) {
                open(context);
            }
        } catch (IOException unusable) {
            throw releases.unusable(unusable);
        }
    }

    private void commit() throws IOException {
        Optional<FileChannel> free = releases.hold();
        if (free.isPresent()) {
            try (FileChannel hold = free.get()) {
                Optional<Note> note = releases.note().filter(left -> left.phase() == Phase.STARTING);
                if (hold.isOpen() && note.isPresent()) {
                    releases.commit(note.get());
                }
            }
        }
    }

    /** The launcher shares no class with the bundles but those of Java. */
    private static void open(BundleContext context) {
        try {
            for (ServiceReference<Runnable> door : context.getServiceReferences(Runnable.class, DOOR)) {
                context.getService(door).run();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("a filter that is written here can be read", e);
        }
    }
}
