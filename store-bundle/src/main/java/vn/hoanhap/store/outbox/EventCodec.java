package vn.hoanhap.store.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.store.StoreException;

/**
 * Writes and reads events as JSON, by the simple name of their record. The kinds are those that the core seals. A field that
 * a newer version added is passed over: after a return to an older version its rows are still there.
 */
final class EventCodec {

    /** Stands as kind over a list of events, each an object whose only field is named as its kind. */
    private static final String TOGETHER = "Together";

    private static final TypeReference<List<Map<String, JsonNode>>> LIST = new TypeReference<>() {};

    private final Map<String, Class<?>> kinds = Arrays.stream(DomainEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** Made with the first event: a start that tells none needs none. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Is an event as a row has it. */
    record Written(String kind, String body) {

        private String member() {
            return "{\"" + kind + "\":" + body + "}";
        }

        private int length() {
            return kind.length() + body.length() + 6;
        }
    }

    /** Are the events of one row, in their order. A single one stands as itself. */
    static final class Together {

        /** A listener hears at least all of one row in one unit of work, and what it writes for each must fit in there. */
        private static final int MOST = 25;

        private static final int LONGEST = 4_000; // the column

        private final List<Written> events = new ArrayList<>();
        private int length = 2;

        Together(Written first) {
            add(first);
        }

        boolean hasRoom(Written event) {
            return events.size() < MOST && length + event.length() <= LONGEST;
        }

        void add(Written event) {
            events.add(event);
            length += event.length();
        }

        String kind() {
            return events.size() == 1 ? events.get(0).kind() : TOGETHER;
        }

        String body() {
            return events.size() == 1
                    ? events.get(0).body()
                    : events.stream().map(Written::member).collect(Collectors.joining(",", "[", "]"));
        }
    }

    Written write(DomainEvent event) {
        String kind = event.getClass().getSimpleName();
        try {
            return new Written(kind, Json.MAPPER.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is a plain record: " + kind, e);
        }
    }

    /** Reads the events of a row. */
    List<DomainEvent> read(String kind, String body) {
        try {
            if (!kind.equals(TOGETHER)) {
                return List.of(event(kind, Json.MAPPER.readTree(body)));
            }
            List<DomainEvent> events = new ArrayList<>();
            for (Map<String, JsonNode> member : Json.MAPPER.readValue(body, LIST)) {
                for (Map.Entry<String, JsonNode> event : member.entrySet()) {
                    events.add(event(event.getKey(), event.getValue()));
                }
            }
            return events;
        } catch (JsonProcessingException e) {
            throw unreadable(kind, e);
        }
    }

    private DomainEvent event(String kind, JsonNode body) throws JsonProcessingException {
        Class<?> type = kinds.get(kind);
        if (type == null) {
            throw unreadable(kind, new ClassNotFoundException(kind));
        }
        return (DomainEvent) Json.MAPPER.treeToValue(body, type);
    }

    private static StoreException unreadable(String kind, Exception cause) {
        return new StoreException(
                "the outbox holds an event of kind " + kind
                        + " that this version cannot read; run the version that wrote it",
                false,
                cause);
    }
}
