package vn.hoanhap.launcher.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb writes: results to {@code out}, refusals and progress to {@code err}.
 *
 * @param out the results, in UTF-8
 * @param err refusals and progress, in UTF-8
 * @param sentences the language
 */
public record Terminal(PrintStream out, PrintStream err, Sentences sentences) {

    /** Returns the process's own streams, in UTF-8 whatever the machine's locale. */
    public static Terminal ofProcess(Sentences sentences) {
        return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), sentences);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Prints a sentence as a result. */
    public void say(String key, String... arguments) {
        out.println(sentences.text(key, arguments));
    }

    /** Prints a sentence as progress or a warning. */
    public void note(String key, String... arguments) {
        err.println(sentences.text(key, arguments));
    }
}
