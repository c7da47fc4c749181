package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;

/** The single values that JSON carries. */
final class Scalars {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_DIGITS = 38;

    private static final Map<Class<?>, JsonType> KNOWN = Map.ofEntries(
            Map.entry(Id.class, new Written("id", "string", null, Id::parse)),
            Map.entry(LocalDate.class, new Written("date", "string", "date", Scalars::day)),
            Map.entry(Instant.class, new Written("instant", "string", "date-time", Instant::parse)),
            Map.entry(long.class, new Whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, new Whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(int.class, new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Integer.class, new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(boolean.class, new YesNo()),
            Map.entry(Boolean.class, new YesNo()),
            Map.entry(BigDecimal.class, new Decimal()));

    private Scalars() {}

    static @Nullable JsonType of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("not yyyy-mm-dd");
        }
        return LocalDate.parse(text);
    }

    /** Is written as a JSON string. */
    private record Written(
            String kind, String type, @Nullable String format, Parser parser) implements JsonType {
        @Override
        public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
            try {
                if (node.isTextual()) {
                    return parser.parse(node.textValue());
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                // noted below with the remedy, whatever the parser says
            }
            faults.add(path, kind);
            return null;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", type);
            if (format != null) {
                schema.put("format", format);
            }
        }
    }

    /** Reads a text. */
    @FunctionalInterface
    private interface Parser {
        Object parse(String text);
    }

    /** Is a whole number. */
    private record Whole(long least, long most) implements JsonType {
        @Override
        public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
            if (node.isIntegralNumber()
                    && node.canConvertToLong()
                    && node.longValue() >= least
                    && node.longValue() <= most) {
                long value = node.longValue();
                return most == Integer.MAX_VALUE ? (Object) (int) value : (Object) value;
            }
            faults.add(path, "whole");
            return null;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "integer").put("format", most == Integer.MAX_VALUE ? "int32" : "int64");
        }
    }

    /** Is true or false. */
    private record YesNo() implements JsonType {
        @Override
        public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
            if (node.isBoolean()) {
                return node.booleanValue();
            }
            faults.add(path, "boolean");
            return null;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "boolean");
        }
    }

    /** Is a number with decimals. */
    private record Decimal() implements JsonType {
        @Override
        public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
            if (node.isNumber()) {
                BigDecimal value = node.decimalValue();
                if (value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS) {
                    return value;
                }
            }
            faults.add(path, "decimal");
            return null;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "number");
        }
    }
}
