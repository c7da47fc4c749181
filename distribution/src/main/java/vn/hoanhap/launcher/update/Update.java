package vn.hoanhap.launcher.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.launcher.operator.OperatorClient;
import vn.hoanhap.launcher.operator.RunningServer;
import vn.hoanhap.launcher.release.Durable;
import vn.hoanhap.launcher.release.Note;
import vn.hoanhap.launcher.release.Note.Phase;
import vn.hoanhap.launcher.release.Releases;
import vn.hoanhap.launcher.server.StoredData;
import vn.hoanhap.launcher.shell.Refusal;

/** Lets another release take the place of the one that serves. Until the last step everything can be put back, and is, by itself. */
final class Update {
    /** The exit code of a change that was tried and taken back. */
    static final int TAKEN_BACK = 3;

    private static final String CHOOSER = "bin/hoanhap";

    private final Site site;
    private final Progress progress;

    Update(Site site, Progress progress) {
        this.site = site;
        this.progress = progress;
    }

    /**
     * What changes.
     *
     * @param names the releases
     * @param copies whether the data are copied when the server has stopped, so that a return brings them back
     * @param restores the data that come with the other release
     */
    record Step(Note.Names names, boolean copies, Optional<Path> restores) {}

    /** Does it, and returns the exit code. Somebody holds the releases for this process. */
    int run(Step step) throws IOException, InterruptedException {
        Thread cutOff = new Thread(() -> progress.say("update.interrupted"), "cut-off");
        Runtime.getRuntime().addShutdownHook(cutOff);
        try {
            return change(step);
        } finally {
            Runtime.getRuntime().removeShutdownHook(cutOff);
        }
    }

    private int change(Step step) throws IOException, InterruptedException {
        Optional<LiveServer> server = LiveServer.on(site.data());
        boolean downBefore = server.isPresent() && Watch.status(site.data()).equals("DOWN");
        Note note = new Note(step.names(), Phase.PREPARING, site.data(), Optional.empty());
        site.releases().write(note);
        try {
            chooser();
            backup(server);
        } catch (IOException | RuntimeException failure) {
            site.releases().clear();
            throw failure;
        }
        Launch launch = server.map(LiveServer::launch)
                .orElseGet(() -> Launch.trial(site.shell().environment(), site.data()));
        long began = System.nanoTime();
        stop(server, note);
        long well;
        try {
            switchOver(step, note.at(Phase.STOPPED));
            well = start(launch, new Watch(site.data(), site.within(), downBefore), step.copies());
        } catch (IOException | RuntimeException failure) {
            return comeBack(failure, launch, server.isPresent(), began);
        }
        progress.step("update.done", step.names().to(), Progress.seconds(well - began));
        leaveAsFound(server.isPresent());
        return 0;
    }

    /** An installation of before this command has no script that looks which release runs; without a pointer this one does the same. */
    private void chooser() throws IOException {
        Path script = site.releases().root().resolve(CHOOSER);
        if (!Files.readString(script).contains("releases/current")) {
            Path draft = script.resolveSibling("hoanhap.new");
            Files.copy(script, script.resolveSibling("hoanhap.before"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    site.shell().home().resolve(CHOOSER),
                    draft,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            Durable.force(draft);
            Durable.move(draft, script);
        }
    }

    private void backup(Optional<LiveServer> server) throws InterruptedException {
        if (server.isPresent()) {
            progress.step("update.backup");
            String file = OperatorClient.of(
                            RunningServer.in(site.data()), site.shell().terminal())
                    .postJson("/api/v1/backups", Map.of())
                    .body()
                    .path("file")
                    .asText();
            progress.step(
                    "update.backedUp",
                    site.data().resolve("backups").resolve(file).toString());
        }
    }

    private void stop(Optional<LiveServer> server, Note note) throws IOException, InterruptedException {
        // Before it stops: systemd would start it again at once.
        site.releases().write(note.at(Phase.STOPPED));
        if (server.isPresent()) {
            progress.step("update.stop", Long.toString(server.get().process().pid()));
            if (!server.get().stop()) {
                site.releases().clear();
                throw Refusal.problem(
                        "update.notStopped",
                        Long.toString(server.get().process().pid()));
            }
            // One that was killed leaves it.
            RunningServer.forget(site.data());
        }
    }

    private void switchOver(Step step, Note stopped) throws IOException, InterruptedException {
        Note note = stopped;
        Releases releases = site.releases();
        // Held to the end: nobody starts a server on data that are half one release's and half the other's.
        try (StoredData data = StoredData.take(site.settings())) {
            if (step.copies()) {
                progress.step("update.copy");
                note = note.with(data.copy(releases.path(step.names().from())));
            }
            note = note.at(Phase.SWITCHING);
            releases.write(note);
            if (step.restores().isPresent()) {
                progress.step("update.restore", step.restores().get().toString());
                data.restore(releases.path(step.names().to()), step.restores().get());
            }
            releases.point(step.names().to());
            releases.write(note.at(Phase.STARTING));
        }
    }

    /** Starts the new release, says that it has taken its place once it is well, and returns when people were let in again. */
    private long start(Launch launch, Watch watch, boolean onTrial) throws IOException, InterruptedException {
        long well = started(launch, watch);
        Optional<Note> note = site.releases().note();
        if (note.isPresent()) {
            site.releases().commit(note.get());
        }
        return onTrial ? watch.awaitLetsIn() : well;
    }

    private long started(Launch launch, Watch watch) throws IOException, InterruptedException {
        progress.step(launch.kept() ? "update.startKept" : "update.start");
        @Nullable
        Process process = launch.kept() ? null : launch.start(site.releases().root(), site.data());
        try {
            return watch.awaitWell(process);
        } catch (Refusal unwell) {
            if (process != null) {
                process.destroy();
            }
            throw unwell;
        }
    }

    private void leaveAsFound(boolean ran) throws InterruptedException {
        if (!ran) {
            Optional<LiveServer> trial = LiveServer.on(site.data());
            if (trial.isPresent() && trial.get().stop()) {
                progress.say("update.stoppedAgain");
            }
        }
    }

    private int comeBack(Exception failure, Launch launch, boolean ran, long began)
            throws IOException, InterruptedException {
        String seen = failure instanceof Refusal refusal
                ? refusal.in(site.shell().terminal().sentences())
                : String.valueOf(failure);
        progress.step("update.failed");
        site.shell().terminal().out().println(seen + System.lineSeparator() + Launch.lastLines(site.data()));
        progress.say("update.puttingBack");
        Optional<Note> note = site.releases().note();
        if (note.isPresent()) {
            if (note.get().touched()) {
                // Before it stops: systemd would start it again at once.
                site.releases().write(note.get().at(Phase.RETURNING));
            }
            Optional<LiveServer> newer = LiveServer.on(site.data());
            if (newer.isPresent() && !newer.get().stop()) {
                throw Refusal.problem(
                        "update.notStopped", Long.toString(newer.get().process().pid()));
            }
            RunningServer.forget(site.data());
            new Return(site.releases(), site.settings()).from(note.get());
        }
        if (!ran) {
            progress.step("update.tookBack");
            return TAKEN_BACK;
        }
        // It served before whatever its health says, so nobody asks for more.
        long well = started(launch, new Watch(site.data(), site.within(), true));
        progress.step("update.tookBackServes", Progress.seconds(well - began));
        return TAKEN_BACK;
    }
}
