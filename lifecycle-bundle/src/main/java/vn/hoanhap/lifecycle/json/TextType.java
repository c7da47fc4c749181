package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Unkept;

/**
 * Is a text of limited length.
 *
 * @param most the most characters, in UTF-16 units
 */
record TextType(int most) implements JsonType {

    static final int DEFAULT_MOST = 255;

    @Override
    public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
        if (!node.isTextual()) {
            faults.add(path, "text");
            return null;
        }
        String sent = node.textValue();
        if (Composed.overloaded(sent)) {
            faults.add(path, "marks");
            return null;
        }
        String text = Composed.of(sent);
        if (Unkept.in(text)) {
            faults.add(path, "characters");
            return null;
        }
        if (text.length() > most) {
            faults.add(path, "length", most, text.length());
            return null;
        }
        return text;
    }

    @Override
    public void describe(ObjectNode schema) {
        schema.put("type", "string").put("maxLength", most);
    }
}
