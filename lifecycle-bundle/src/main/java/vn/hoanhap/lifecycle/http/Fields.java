package vn.hoanhap.lifecycle.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Composed;

/** Reads {@code name=value&name=value}: the query of an address and the body of a form. */
public final class Fields {

    private Fields() {}

    /**
     * Reads the fields in their order.
     *
     * @param encoded null means none
     * @return empty when a name or value is malformed
     */
    public static Optional<Map<String, List<String>>> of(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return Optional.of(Map.of());
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = PercentCode.decode(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = PercentCode.decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            fields.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(fields);
    }

    /** Returns the name of the first field, if any, with more marks on one letter than any script writes. */
    public static Optional<String> overloaded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> Composed.overloaded(field.getKey())
                        || field.getValue().stream().anyMatch(Composed::overloaded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
