package vn.hoanhap.launcher.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code catalogue FOLDER}: makes a catalogue of the programmes in a folder, which a server then offers its administrator. */
public final class CatalogueVerb implements Verb {

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 1);
    }

    @Override
    public int run(CommandLine line, Shell shell) {
        Path folder = Path.of(line.words().get(0)).toAbsolutePath().normalize();
        try {
            List<OfferedJar> jars = offered(folder, shell);
            if (jars.isEmpty()) {
                throw Refusal.problem("catalogue.empty", folder.toString());
            }
            CatalogueIndex.write(jars, folder.resolve("index.xml"));
            shell.terminal().say("catalogue.done", folder.toString(), Integer.toString(jars.size()));
            return 0;
        } catch (IOException unreadable) {
            throw Refusal.problem("file.notWritten", folder.toString(), String.valueOf(unreadable.getMessage()))
                    .because(unreadable);
        }
    }

    private static List<OfferedJar> offered(Path folder, Shell shell) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .flatMap(file -> {
                        var jar = OfferedJar.read(file);
                        if (jar.isEmpty()) {
                            shell.terminal().note("catalogue.left-out", String.valueOf(file.getFileName()));
                        }
                        return jar.stream();
                    })
                    .toList();
        }
    }
}
