package vn.hoanhap.launcher.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a server is started.
 *
 * @param words the verb and its options
 * @param environment its environment
 * @param folder its working folder
 * @param kept whether systemd started it and will start it again
 */
record Launch(List<String> words, Map<String, String> environment, Path folder, boolean kept) {
    private static final int LAST_LINES = 20;
    private static final List<Path> DETACHING = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    /** A server for nobody but this command, to see whether a release comes up. */
    static Launch trial(Map<String, String> environment, Path data) {
        return new Launch(
                List.of("serve", "--port", "0", "--host", "127.0.0.1", "--data", data.toString()),
                environment,
                data,
                false);
    }

    /** Starts it, free of this command's terminal. What it prints goes to {@code server.out} among the logs. */
    Process start(Path root, Path data) throws IOException {
        List<String> line = new ArrayList<>();
        DETACHING.stream().filter(Files::isExecutable).findFirst().ifPresent(program -> line.add(program.toString()));
        line.add(root.resolve("bin/hoanhap").toString());
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output(data).toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path output(Path data) {
        return data.resolve("logs").resolve("server.out");
    }

    /** Returns the last lines that a server of this command printed. */
    static String lastLines(Path data) throws IOException {
        if (!Files.isRegularFile(output(data))) {
            return "-";
        }
        try (Stream<String> all = Files.lines(output(data), StandardCharsets.UTF_8)) {
            List<String> lines = all.toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        }
    }
}
