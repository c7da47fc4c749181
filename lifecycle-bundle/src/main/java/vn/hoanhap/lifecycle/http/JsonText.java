package vn.hoanhap.lifecycle.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes the server's own small answers, one field after another: they come before any programme and its mapper are ready. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** Writes one document. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void to(JsonGenerator out) throws IOException;
    }

    /** Returns the document. */
    public static String of(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a text takes every character", e);
        }
        return text.toString();
    }
}
