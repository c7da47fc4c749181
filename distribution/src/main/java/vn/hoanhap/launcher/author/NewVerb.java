package vn.hoanhap.launcher.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hoanhap.launcher.shell.CommandLine;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;
import vn.hoanhap.launcher.shell.Syntax;
import vn.hoanhap.launcher.shell.Verb;

/** {@code new ID}: makes a whole small programme in a folder of its own, which builds and passes its tests at once. */
public final class NewVerb implements Verb {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Pattern TITLE = Pattern.compile("[^<>&\"{}$\\\\\\p{Cntrl}]+");
    private static final Path ARCHETYPE = Path.of("vn", "hoanhap", "programme-archetype");

    @Override
    public Syntax syntax() {
        return Syntax.words(1, 1).valued("package", "in", "vi", "en");
    }

    @Override
    public int run(CommandLine line, Shell shell) {
        String id = line.words().get(0);
        ProgrammeNames names =
                line.option("package").map(said -> new ProgrammeNames(id, said)).orElseGet(() -> ProgrammeNames.of(id));
        Map<String, String> values = values(names, line, shell.home());
        Path folder = Path.of(line.option("in").orElse("."))
                .resolve(id)
                .toAbsolutePath()
                .normalize();
        Path repository = shell.home().resolve("devkit").resolve("repository");
        Path archetype = archetype(repository);
        try {
            requireEmpty(folder);
            values.put("hoanhapRepository", repository.toUri().toString());
            values.put("hoanhapVersion", version(repository, archetype));
            new ProgrammeTemplate(archetype, values).fill(folder);
        } catch (IOException unwritable) {
            throw Refusal.problem("file.notWritten", folder.toString(), String.valueOf(unwritable.getMessage()))
                    .because(unwritable);
        }
        shell.terminal().say("new.done", folder.toString(), id, VERSION);
        return 0;
    }

    private static Map<String, String> values(ProgrammeNames names, CommandLine line, Path home) {
        Map<String, String> values = new TreeMap<>();
        values.put("id", names.id());
        values.put("name", names.type());
        values.put("schema", names.schema());
        values.put("package", names.javaPackage());
        values.put("groupId", names.group());
        values.put("artifactId", names.id());
        values.put("version", VERSION);
        values.put("gitignore", ".gitignore");
        values.put("titleVi", title("vi", line, names));
        values.put("titleEn", title("en", line, names));
        values.put("hoanhapHome", home.toString());
        return values;
    }

    /** It stands in XML, in Java and in sentences, where a straight apostrophe would swallow what follows. */
    private static String title(String language, CommandLine line, ProgrammeNames names) {
        String title = line.option(language).orElse(names.title()).strip().replace('\'', '’');
        if (!TITLE.matcher(title).matches()) {
            throw Refusal.usage("new.title", title);
        }
        return title;
    }

    /** The folder of an artifact has one for each version. */
    private static String version(Path repository, Path archetype) {
        return repository.resolve(ARCHETYPE).relativize(archetype).getName(0).toString();
    }

    private static Path archetype(Path repository) {
        try (Stream<Path> files = Files.walk(repository.resolve(ARCHETYPE))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .reduce((one, other) -> other)
                    .orElseThrow(() -> Refusal.problem("new.noTemplate", repository.toString()));
        } catch (IOException | UncheckedIOException absent) {
            throw Refusal.problem("new.noTemplate", repository.toString()).because(absent);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw Refusal.problem("new.notEmpty", folder.toString());
            }
        }
    }
}
