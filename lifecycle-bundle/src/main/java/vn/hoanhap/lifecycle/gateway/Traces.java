package vn.hoanhap.lifecycle.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/**
 * Shows an author where a page failed, with the lines of the source when the jar carries them in {@code OSGI-OPT/src}. It says what
 * the exception says, which may name people: so only on a server that lets unsigned programmes in, for development.
 */
final class Traces {

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final String SOURCES = "OSGI-OPT/src/";
    private static final String OURS = "vn.hoanhap.lifecycle.";
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 12;
    private static final int LINES_AROUND = 3;

    private final Messages messages;

    Traces(Messages messages) {
        this.messages = messages;
    }

    /** Reads sources out of a jar. */
    static Function<String, Optional<String>> carriedBy(Bundle bundle) {
        return path -> {
            URL entry = bundle.getEntry(SOURCES + path);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = entry.openStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                LOG.warn("the source {} in {} cannot be read", path, bundle.getSymbolicName(), e);
                return Optional.empty();
            }
        };
    }

    /**
     * Writes what failed, and why, from the outermost exception to its cause.
     *
     * @param sources the text of a source by its path, such as {@code vn/example/Page.java}
     */
    String html(Throwable failure, Function<String, Optional<String>> sources, Language language) {
        StringBuilder html = new StringBuilder("<section class=\"card\"><h2>"
                + PlainPages.escaped(messages.both("trace.title").in(language)) + "</h2><p>"
                + PlainPages.escaped(messages.both("trace.lead").in(language)) + "</p>");
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            html.append("<h3>").append(PlainPages.escaped(cause.toString())).append("</h3>");
            frames(cause).forEach(frame -> html.append(frame(frame, sources)));
            cause = cause.getCause();
        }
        return html.append("</section>").toString();
    }

    /** How the call came to the programme is of no interest to its author. */
    private static List<StackTraceElement> frames(Throwable failure) {
        return List.of(failure.getStackTrace()).stream()
                .takeWhile(frame -> !frame.getClassName().startsWith(OURS))
                .limit(MOST_FRAMES)
                .toList();
    }

    private static String frame(StackTraceElement frame, Function<String, Optional<String>> sources) {
        String type = frame.getClassName();
        String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
        String lines = frame.getFileName() == null || frame.getLineNumber() < 1
                ? ""
                : sources.apply(folder + frame.getFileName())
                        .map(source -> around(source.lines().toList(), frame.getLineNumber()))
                        .orElse("");
        return "<p><code>" + PlainPages.escaped(frame.toString()) + "</code></p>" + lines;
    }

    private static String around(List<String> source, int line) {
        if (line > source.size()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<pre>");
        int last = Math.min(source.size(), line + LINES_AROUND);
        for (int at = Math.max(1, line - LINES_AROUND); at <= last; at++) {
            String text = String.format("%5d  %s", at, PlainPages.escaped(source.get(at - 1)));
            html.append(at == line ? "<mark>" + text + "</mark>" : text).append('\n');
        }
        return html.append("</pre>").toString();
    }
}
