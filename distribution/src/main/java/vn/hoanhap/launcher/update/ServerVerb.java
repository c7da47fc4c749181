package vn.hoanhap.launcher.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.release.Before;
import vn.hoanhap.launcher.release.Durable;
import vn.hoanhap.launcher.release.Note;
import vn.hoanhap.launcher.release.Release;
import vn.hoanhap.launcher.release.ReleaseSource;
import vn.hoanhap.launcher.release.Releases;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/**
 * {@code server plan RELEASE | update RELEASE | back}: another release of the server itself. {@code server settle} is for
 * {@code bin/hoanhap} alone, before it starts a server.
 */
public final class ServerVerb implements Verb {
    private static final String INCOMING = ".incoming";
    private static final String WITHIN_SECONDS = "300";

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 2).valued("home", "within", "trust", "confirm");
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        String action = line.words().get(0);
        boolean named = Set.of("plan", "update").contains(action);
        if ((!named && !Set.of("back", "settle").contains(action))
                || named != (line.words().size() == 2)) {
            throw Refusal.usage("usage.server");
        }
        Site site = site(line, shell);
        try {
            return switch (action) {
                case "plan" -> plan(site, line, source(line));
                case "update" -> held(site, () -> update(site, line, source(line)));
                case "back" -> held(site, () -> back(site, line));
                default -> settle(site);
            };
        } catch (IOException failure) {
            throw site.releases().unusable(failure);
        }
    }

    private static Site site(CommandLine line, Shell shell) {
        Path root = line.option("home").map(ServerVerb::real).orElse(shell.root());
        Settings settings = Settings.of(line, shell.in(root), Map.of());
        String within = line.option("within").orElse(WITHIN_SECONDS);
        if (!within.matches("[1-9][0-9]{0,4}")) {
            throw Refusal.usage("usage.server");
        }
        return new Site(shell, new Releases(root), settings, Duration.ofSeconds(Long.parseLong(within)));
    }

    /** A server knows its folder without links. */
    private static Path real(String home) {
        try {
            Path real = Path.of(home).toRealPath();
            if (Files.isRegularFile(real.resolve("bin/hoanhap"))) {
                return real;
            }
            throw Refusal.problem("update.noHome", home);
        } catch (IOException missing) {
            throw Refusal.problem("update.noHome", home).because(missing);
        }
    }

    private static ReleaseSource source(CommandLine line) {
        return ReleaseSource.open(Path.of(line.words().get(1)).toAbsolutePath().normalize());
    }

    private static int settle(Site site) throws IOException, InterruptedException {
        new Return(site.releases(), site.settings()).settle(site.shell().terminal());
        return 0;
    }

    private static int plan(Site site, CommandLine line, ReleaseSource source)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hoanhap-release");
        try (source) {
            Admission.of(site).requireData();
            Admission.of(site).check(source.list(), line.option("trust"));
            source.copyTo(folder);
            Optional<LiveServer> server = Admission.of(site).server();
            Plan plan = planned(site, server, Release.in(folder));
            plan.print(site, server, new Progress(site.shell().terminal()), source.bytes());
            plan.refuseUnfit();
            plan.requireRoom(site, source.bytes(), plan.takes());
            return 0;
        } finally {
            ReleaseSource.delete(folder);
        }
    }

    private static Plan planned(Site site, Optional<LiveServer> server, Release newer)
            throws IOException, InterruptedException {
        Release older = Release.in(site.releases().path(site.releases().current()));
        return Plan.of(
                older,
                newer,
                RunningProgrammes.in(site, server.isPresent()),
                site.data().resolve("kept"));
    }

    private interface Work {
        int run() throws IOException, InterruptedException;
    }

    /** One command at a time; what another one left is put back first, unless a server serves by it. */
    private static int held(Site site, Work work) throws IOException, InterruptedException {
        Admission.of(site).requireOwnData();
        site.releases().prepare();
        Optional<FileChannel> free = site.releases().hold();
        if (free.isEmpty()) {
            throw Refusal.problem("update.held");
        }
        try (FileChannel hold = free.get()) {
            Optional<Note> left = site.releases().note();
            if (left.isPresent() && hold.isOpen()) {
                if (left.get().touched() && LiveServer.on(site.data()).isPresent()) {
                    throw Refusal.problem("update.cutOff");
                }
                new Return(site.releases(), site.settings()).from(left.get());
                site.shell()
                        .terminal()
                        .note("update.settled", left.get().names().from());
            }
            return work.run();
        }
    }

    private static int update(Site site, CommandLine line, ReleaseSource source)
            throws IOException, InterruptedException {
        Releases releases = site.releases();
        Progress progress = new Progress(site.shell().terminal());
        try (source) {
            Admission admission = Admission.of(site);
            admission.check(source.list(), line.option("trust"));
            String from = releases.current();
            String to = source.list().name();
            if (from.equals(to)) {
                throw Refusal.problem("update.same", to);
            }
            Optional<LiveServer> server = admission.server();
            try {
                Plan plan = planned(site, server, Release.in(unpacked(releases, source, progress)));
                plan.print(site, server, progress, source.bytes());
                plan.refuseUnfit();
                plan.requireRoom(site, source.bytes(), plan.takes());
                Note.Names names = new Note.Names(
                        from, to, releases.name(site.shell().home()).orElse(to));
                return new Update(site, progress).run(new Update.Step(names, plan.takes(), Optional.empty()));
            } finally {
                prune(releases);
            }
        }
    }

    /** Nothing is overwritten: a folder with this name has this content. */
    private static Path unpacked(Releases releases, ReleaseSource source, Progress progress) throws IOException {
        Path folder = releases.folder().resolve(source.list().name());
        if (!Files.isDirectory(folder)) {
            progress.step("update.unpack", folder.toString());
            Path incoming = releases.folder().resolve(INCOMING);
            try {
                ReleaseSource.delete(incoming);
                source.copyTo(incoming);
                Durable.move(incoming, folder);
            } finally {
                ReleaseSource.delete(incoming);
            }
        }
        return folder;
    }

    private static int back(Site site, CommandLine line) throws IOException, InterruptedException {
        Releases releases = site.releases();
        String from = releases.current();
        Before before = releases.before()
                .filter(kept -> !kept.name().equals(from))
                .orElseThrow(() -> Refusal.problem("update.noBefore"));
        Path folder = releases.path(before.name());
        Optional<LiveServer> server = Admission.of(site).server();
        Plan plan = planned(site, server, Release.in(folder));
        plan.refuseMisfits();
        boolean loses = before.data().isPresent();
        if (loses && !line.option("confirm").orElse("").equals("loses")) {
            throw Refusal.problem(
                    "update.loses", before.since(), String.valueOf(before.data().orElse(null)));
        }
        if (loses && !Files.isReadable(before.data().get())) {
            throw Refusal.problem("file.notReadable", before.data().get().toString());
        }
        plan.requireRoom(site, 0, loses);
        Note.Names names = new Note.Names(
                from, before.name(), releases.name(site.shell().home()).orElse(from));
        return new Update(site, new Progress(site.shell().terminal()))
                .run(new Update.Step(names, loses, before.data()));
    }

    /** Keeps what runs and what ran before; and everything while something may have to be put back. */
    private static void prune(Releases releases) throws IOException {
        if (releases.note().isPresent()) {
            return;
        }
        Set<String> kept =
                Set.of(releases.current(), releases.before().map(Before::name).orElse(releases.current() + "/"));
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(releases.folder(), Files::isDirectory)) {
            for (Path folder : folders) {
                if (!kept.contains(folder.getFileName().toString())) {
                    ReleaseSource.delete(folder);
                }
            }
        }
    }
}
