package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import vn.hoanhap.core.store.Id;

/** Makes the writers of answers: ids as strings, dates as ISO 8601, absent values left out. */
public final class JsonWriting {

    private static final int FIRST_TYPES = 16;
    private static final int MOST_TYPES = 200;

    private JsonWriting() {}

    /**
     * Makes a writer for one elected version. It has a type cache of its own: the library's shared one would hold the
     * version's class loader for ever.
     */
    public static ObjectMapper mapper() {
        LookupCache<Object, JavaType> own = new LRUMap<>(FIRST_TYPES, MOST_TYPES);
        return JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(own))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(scalars())
                .build();
    }

    private static SimpleModule scalars() {
        return new SimpleModule("hoanhap")
                .addSerializer(Id.class, new AsText<>())
                .addSerializer(LocalDate.class, new AsText<>())
                .addSerializer(LocalDateTime.class, new AsText<>())
                .addSerializer(YearMonth.class, new AsText<>())
                .addSerializer(Instant.class, new AsText<>())
                .addSerializer(Optional.class, new Unwrapped());
    }

    /** Writes what a value calls itself. */
    private static final class AsText<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    /** Writes what an Optional holds; an empty one is left out. */
    @SuppressWarnings("rawtypes") // the library registers serializers by raw class
    private static final class Unwrapped extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider provider) throws IOException {
            Optional<?> held = value;
            out.writePOJO(held.isPresent() ? held.get() : null);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional value) {
            return value.isEmpty();
        }
    }
}
