package vn.hoanhap.launcher.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import vn.hoanhap.launcher.config.Settings;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Terminal;
import vn.hoanhap.launcher.shell.Verb;

/**
 * {@code dev [FOLDER ...]}: watches the folders in which bundles are built and swaps each new jar into the running server, the
 * same way as {@code programmes install}; prints the plan before and a refusal after. Goes on until it is stopped, with {@code
 * --once} until the first build was swapped in (0) or refused (1).
 */
public final class DevVerb implements Verb {
    private static final long LOOK_MILLIS = 100;
    private static final int MOST_FOLDERS = 32;
    private static final String BUILT_HERE = "target";
    private static final List<String> NO_BUNDLES = List.of("-sources.jar", "-javadoc.jar", "-tests.jar");

    @Override
    public Syntax syntax() {
        return Syntax.words(0, MOST_FOLDERS).flags("once");
    }

    @Override
    public int run(CommandLine line, Shell shell) throws InterruptedException {
        List<Path> folders = (line.words().isEmpty() ? List.of(BUILT_HERE) : line.words())
                .stream()
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .map(Path::normalize)
                        .toList();
        OperatorClient client = OperatorClient.of(Settings.of(line, shell, Map.of()), shell.terminal());
        Watch watch = new Watch(folders);
        folders.forEach(folder -> shell.terminal().note("dev.watches", folder.toString()));
        while (true) {
            Optional<Path> jar = watch.look();
            if (jar.isPresent()) {
                boolean swapped = swapped(client, jar.get(), shell.terminal());
                if (line.has("once")) {
                    return swapped ? 0 : 1;
                }
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** A refusal is the author's to read, not the end: the next build may be better. */
    private static boolean swapped(OperatorClient client, Path jar, Terminal terminal) throws InterruptedException {
        terminal.note("dev.found", jar.toString());
        try {
            List<String> files = List.of(jar.toString());
            ProgrammesVerb.plan(client, files, terminal);
            ProgrammesVerb.install(client, files, terminal, new Stopwatch(terminal));
            return true;
        } catch (Refusal refused) {
            terminal.err().println(refused.in(terminal.sentences()));
            return false;
        }
    }

    /** Shows the phases, and how long it took until the new version served: it may be watched for a while after that. */
    private static final class Stopwatch implements Consumer<String> {
        private static final Set<String> AFTER_THE_SWITCH = Set.of("soak", "drain", "commit");

        private final Terminal terminal;
        private final long begun = System.nanoTime();
        private boolean serves;

        Stopwatch(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void accept(String phase) {
            ProgrammesVerb.show(phase, terminal);
            if (!serves && AFTER_THE_SWITCH.contains(phase)) {
                serves = true;
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                terminal.note("dev.swapped", Long.toString(millis));
            }
        }
    }

    /** Notices jars that are new or other than before, once nobody writes them any more. Not for several threads. */
    static final class Watch {
        private final List<Path> folders;
        private final Map<Path, Stamp> writing = new HashMap<>();
        private final Map<Path, Stamp> taken = new HashMap<>();

        Watch(List<Path> folders) {
            this.folders = List.copyOf(folders);
        }

        /** Is what tells one state of a file from the next. */
        private record Stamp(long size, long millis) {}

        /** Returns a jar that has changed and looks the same as at the last look. */
        Optional<Path> look() {
            for (Path folder : folders) {
                for (Path jar : jars(folder)) {
                    if (settled(jar)) {
                        return Optional.of(jar);
                    }
                }
            }
            return Optional.empty();
        }

        private boolean settled(Path jar) {
            Optional<Stamp> now = stamp(jar);
            if (now.isEmpty() || now.get().equals(taken.get(jar))) {
                return false;
            }
            boolean still = now.get().equals(writing.put(jar, now.get()));
            if (still && isWhole(jar)) {
                taken.put(jar, now.get());
                return true;
            }
            return false;
        }

        private static List<Path> jars(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".jar"))
                        .filter(file -> NO_BUNDLES.stream()
                                .noneMatch(end -> file.toString().endsWith(end)))
                        .sorted()
                        .toList();
            } catch (IOException notBuiltYet) {
                // “clean” takes the folder away between two builds.
                return List.of();
            }
        }

        private static Optional<Stamp> stamp(Path jar) {
            try {
                return Optional.of(new Stamp(
                        Files.size(jar), Files.getLastModifiedTime(jar).toMillis()));
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            } catch (IOException unreadable) {
                throw Refusal.problem("file.notReadable", jar.toString()).because(unreadable);
            }
        }

        /** The index of a jar stands at its end: one that is still written has none. */
        private static boolean isWhole(Path jar) {
            try (var zip = new ZipFile(jar.toFile())) {
                return zip.size() > 0;
            } catch (IOException half) {
                return false;
            }
        }
    }
}
