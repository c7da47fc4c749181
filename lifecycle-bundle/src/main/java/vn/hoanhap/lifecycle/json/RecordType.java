package vn.hoanhap.lifecycle.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Is a record: each of its components by name, no others. */
final class RecordType implements JsonType {

    /**
     * Is one component.
     *
     * @param name as in the record and in JSON
     * @param type what it holds
     * @param required whether it must be there
     */
    record Component(String name, JsonType type, boolean required) {}

    private final List<Component> components;
    private final Map<String, Component> byName;
    private final Constructor<?> constructor;

    RecordType(List<Component> components, Constructor<?> constructor) {
        this.components = List.copyOf(components);
        this.byName = components.stream().collect(Collectors.toUnmodifiableMap(Component::name, Function.identity()));
        this.constructor = constructor;
    }

    @Override
    public @Nullable Object read(JsonNode node, String path, BodyFaults faults) {
        if (!node.isObject()) {
            faults.add(path, "object");
            return null;
        }
        noteUnknown(node, path, faults);
        @Nullable Object[] values = new @Nullable Object[components.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            values[i] = component(component, node.get(component.name()), join(path, component.name()), faults);
            complete &= values[i] != null || !component.required();
        }
        return complete ? construct(values, path, faults) : null;
    }

    @Override
    public void describe(ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        components.forEach(component -> component.type().describe(properties.putObject(component.name())));
        if (components.stream().anyMatch(Component::required)) {
            ArrayNode required = schema.putArray("required");
            components.stream().filter(Component::required).map(Component::name).forEach(required::add);
        }
    }

    private static @Nullable Object component(
            Component component, @Nullable JsonNode node, String path, BodyFaults faults) {
        if (node != null && !node.isNull()) {
            return component.type().read(node, path, faults);
        }
        if (component.required()) {
            faults.add(path, "required");
        }
        return null;
    }

    private void noteUnknown(JsonNode node, String path, BodyFaults faults) {
        Iterator<String> names = node.fieldNames();
        while (names.hasNext() && !faults.full()) {
            String name = names.next();
            if (!byName.containsKey(name)) {
                faults.add(join(path, shortened(name)), "unknown", String.join(", ", new TreeSet<>(byName.keySet())));
            }
        }
    }

    private @Nullable Object construct(@Nullable Object[] values, String path, BodyFaults faults) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                faults.add(path, "record");
                return null;
            }
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " failed to hold a body", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "cannot construct " + constructor.getDeclaringClass().getName(), e);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
