package vn.hoanhap.lifecycle.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.json.BodyReader;
import vn.hoanhap.lifecycle.json.JsonTypes;
import vn.hoanhap.lifecycle.json.JsonWriting;

/** Gives a definition the forms that are stored: JSON, which outlives this version, and a print that tells two apart. */
final class IndicatorForm {

    private final BodyReader reader;

    IndicatorForm(Messages messages) {
        this.reader = new BodyReader(messages);
    }

    /** Is made when JSON is read or written: an ordinary start compares prints and does neither. */
    private static final class Json {
        static final JsonTypes TYPES = JsonTypes.strict();
        static final ObjectWriter WRITER = JsonWriting.mapper().writerFor(IndicatorDefinition.class);

        static {
            TYPES.of(IndicatorDefinition.class);
        }

        private Json() {}
    }

    IndicatorDefinition read(String body) {
        return reader.stored(body, IndicatorDefinition.class, Json.TYPES);
    }

    String write(IndicatorDefinition definition) {
        try {
            return Json.WRITER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write indicator " + definition.code(), e);
        }
    }

    /** Returns 64 hexadecimal digits, the same for equal definitions on every machine. */
    static String print(IndicatorDefinition definition) {
        byte[] words = definition.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(SpooledFile.sha256Digest().digest(words));
    }
}
