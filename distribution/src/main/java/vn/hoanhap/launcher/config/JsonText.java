package vn.hoanhap.launcher.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the few values that a start needs in JSON, token by token: binding would load several hundred classes first.
 *
 * @param values what stands at each place, places of arrays joined: {@code /features/name}
 */
public record JsonText(Map<String, List<String>> values) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads a whole text.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON
     */
    public static JsonText read(InputStream text) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    JsonPointer place = parser.getParsingContext().pathAsPointer();
                    String name = place.toString().replaceAll("/[0-9]+(?=/|$)", "");
                    values.computeIfAbsent(name, one -> new ArrayList<>()).add(parser.getText());
                }
            }
        }
        return new JsonText(values);
    }

    /** Returns what stands at a place; what is given instead when nothing does. */
    public String at(String place, String instead) {
        return values.getOrDefault(place, List.of(instead)).get(0);
    }

    /** Returns everything that stands at a place, in order. */
    public List<String> all(String place) {
        return values.getOrDefault(place, List.of());
    }
}
