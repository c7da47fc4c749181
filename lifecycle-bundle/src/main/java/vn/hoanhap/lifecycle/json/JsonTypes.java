package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;

/**
 * Knows the JSON form of one version's records. Belongs to the version and goes with it: it holds the version's classes.
 * Fill it from one thread; reading is safe from many afterwards.
 */
public final class JsonTypes {

    private final Map<Class<?>, RecordType> records = new HashMap<>();
    private final Set<Class<?>> building = new HashSet<>();
    private final boolean open;

    private JsonTypes(boolean open) {
        this.open = open;
    }

    /** For request records: a type that JSON cannot bring is refused. */
    public static JsonTypes strict() {
        return new JsonTypes(false);
    }

    /** For descriptions of answers: a type without a known form is described as "anything". */
    public static JsonTypes open() {
        return new JsonTypes(true);
    }

    /**
     * Returns the JSON form of a type.
     *
     * @throws IllegalArgumentException naming the type when a body cannot bring it
     */
    public JsonType of(Type type) {
        return of(type, TextType.DEFAULT_MOST);
    }

    private JsonType of(Type type, int maxLength) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized(parameterized);
        }
        if (type == String.class) {
            return new TextType(maxLength);
        }
        if (type instanceof Class<?> known) {
            JsonType scalar = Scalars.of(known);
            if (scalar != null) {
                return scalar;
            }
            if (known.isEnum()) {
                return EnumType.of(known);
            }
            if (known.isRecord()) {
                return record(known);
            }
        }
        return unknown(type);
    }

    private JsonType parameterized(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Collections.Items(of(arguments[0]), false);
        }
        if (type.getRawType() == Set.class) {
            return new Collections.Items(of(arguments[0]), true);
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new Collections.Entries(of(arguments[1]));
        }
        if (open && type.getRawType() == Optional.class) {
            return of(arguments[0]);
        }
        return type.getRawType() instanceof Class<?> raw && raw.isRecord() ? of(raw) : unknown(type);
    }

    private JsonType record(Class<?> type) {
        RecordType known = records.get(type);
        if (known != null) {
            return known;
        }
        if (!building.add(type)) {
            return unknown(type); // holds itself
        }
        Set<String> nullable = Nullness.of(type);
        List<RecordType.Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component(component, nullable));
        }
        RecordType made = new RecordType(components, constructor(type));
        building.remove(type);
        records.put(type, made);
        return made;
    }

    private RecordType.Component component(RecordComponent component, Set<String> nullable) {
        MaxLength limit = component.getAnnotation(MaxLength.class);
        JsonType type = of(component.getGenericType(), limit == null ? TextType.DEFAULT_MOST : limit.value());
        boolean optional = nullable.contains(component.getName()) || component.getType() == Optional.class;
        return new RecordType.Component(component.getName(), type, !optional);
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " has no canonical constructor", e);
        }
    }

    private JsonType unknown(Type type) {
        if (open) {
            return Anything.ANYTHING;
        }
        throw new IllegalArgumentException("a JSON body cannot bring a " + type.getTypeName()
                + ": use records, lists, texts, ids, numbers, dates and enums");
    }

    /** Has no form that could be told. */
    private enum Anything implements JsonType {
        ANYTHING;

        @Override
        public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
            throw new UnsupportedOperationException("only described, never read");
        }

        @Override
        public void describe(ObjectNode schema) {
            // an empty schema is what JSON Schema calls anything
        }
    }
}
