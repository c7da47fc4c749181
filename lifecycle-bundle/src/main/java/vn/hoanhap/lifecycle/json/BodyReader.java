package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.http.Refusals;

/** Reads a JSON body into a request record: strict UTF-8, strict JSON, and every fault of the content at once. */
public final class BodyReader {

    private static final int MOST_DEPTH = 50;
    /** A tree takes about a hundred bytes for each: so many keep it below the tenth part of a small server's memory. */
    private static final int MOST_TOKENS = 200_000;

    private static final int MOST_NAME = 1_000;

    /** Is made for the first body: a start that shows a page needs no JSON. */
    private static final class Trees {
        /** Reads trees only, never a programme's classes: so it may be shared by all versions. */
        static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MOST_DEPTH)
                                .maxTokenCount(MOST_TOKENS)
                                .maxNameLength(MOST_NAME)
                                .build())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .reader();

        private Trees() {}
    }

    /** The byte order mark, which some editors put in front of UTF-8. */
    private static final String MARK = "\uFEFF";

    /** How the parser words a field that comes twice. */
    private static final Pattern TWICE = Pattern.compile("^Duplicate [^\"']*[\"']([A-Za-z0-9_]{1,60})[\"']");

    private final Messages messages;

    /** Takes the sentences of faults from the given messages. */
    public BodyReader(Messages messages) {
        this.messages = messages;
    }

    /**
     * Reads a body.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 400 when it is no UTF-8 or no JSON, 422 with every fault
     */
    public Object read(byte[] body, JsonType type) {
        JsonNode tree = tree(body);
        BodyFaults faults = new BodyFaults(messages);
        Object value = null;
        if (tree.isMissingNode() || tree.isNull()) {
            faults.add("", "required");
        } else {
            value = type.read(tree, "", faults);
        }
        faults.raise();
        if (value == null) {
            throw new IllegalStateException(type + " gave neither a value nor a fault");
        }
        return value;
    }

    /** Reads a stored document of our own making into a record. */
    public <T> T stored(String json, Class<T> type, JsonTypes types) {
        return type.cast(read(json.getBytes(StandardCharsets.UTF_8), types.of(type)));
    }

    private JsonNode tree(byte[] body) {
        try {
            return Trees.READER.readTree(text(body));
        } catch (StreamConstraintsException e) {
            throw new Refusals(messages).of(400, "too-complex").raise();
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf(0) < 0 || text.indexOf(0) > 1) {
                return text.startsWith(MARK) ? text.substring(1) : text;
            }
        } catch (CharacterCodingException e) {
            // refused below, like UTF-16 without its mark, which begins with a zero among the first two bytes
        }
        throw new Refusals(messages).of(400, "encoding").raise();
    }

    private ProblemException malformed(JsonProcessingException failure) {
        Refusals refusals = new Refusals(messages);
        Matcher twice = TWICE.matcher(String.valueOf(failure.getOriginalMessage()));
        if (twice.find()) {
            return refusals.ofField(twice.group(1), "field-twice", twice.group(1))
                    .raise();
        }
        var place = failure.getLocation();
        return refusals.of(
                        400,
                        "malformed",
                        place == null ? 0 : place.getLineNr(),
                        place == null ? 0 : place.getColumnNr())
                .raise();
    }
}
