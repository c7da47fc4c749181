package vn.hoanhap.store.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
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

    private final Map<String, Class<?>> kinds = Arrays.stream(DomainEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** Made with the first event: a start that tells none needs none. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String kind(DomainEvent event) {
        return event.getClass().getSimpleName();
    }

    String body(DomainEvent event) {
        try {
            return Json.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is a plain record: " + kind(event), e);
        }
    }

    DomainEvent read(String kind, String body) {
        Class<?> type = kinds.get(kind);
        if (type == null) {
            throw unreadable(kind, new ClassNotFoundException(kind));
        }
        try {
            return (DomainEvent) Json.MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw unreadable(kind, e);
        }
    }

    private static StoreException unreadable(String kind, Exception cause) {
        return new StoreException(
                "the outbox holds an event of kind " + kind
                        + " that this version cannot read; run the version that wrote it",
                false,
                cause);
    }
}
