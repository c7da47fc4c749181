package vn.hoanhap.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * Is a route as the server describes it.
 *
 * @param method such as {@code post}
 * @param path such as {@code /loans/{id}}
 * @param permission the right that it asks for
 * @param body schema of its body; missing when it takes none
 */
record Operation(String method, String path, String permission, JsonNode body) {

    private static final String API = "/api/v1";
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    boolean reads() {
        return method.equals("get");
    }

    /** Tells whether it is about no record in particular. */
    boolean plain() {
        return !PLACE.matcher(path).find();
    }

    /** Tells whether it is about a record with the given address, or about something of that record. */
    boolean about(String record) {
        String[] said = (API + path).split("/", -1);
        String[] asked = record.split("/", -1);
        if (said.length < asked.length || !PLACE.matcher(said[asked.length - 1]).matches()) {
            return false;
        }
        for (int i = 0; i < asked.length - 1; i++) {
            if (!said[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns an address of it, about the record with this id or about something of it. */
    String address(String id) {
        return PLACE.matcher(API + path).replaceAll(id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
