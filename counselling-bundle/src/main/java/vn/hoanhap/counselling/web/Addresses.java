package vn.hoanhap.counselling.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Knows the addresses of the programme's pages. */
final class Addresses {

    static final String LIST = "/p/counselling/";
    static final String POINTS = "/p/counselling/points";
    static final String MOBILISED = "/p/counselling/mobilised";
    static final String NEW_SESSION = "/p/counselling/sessions/new";
    static final String NEW_POINT = "/p/counselling/points/new";
    static final String NEW_MOBILISATION = "/p/counselling/mobilised/new";

    private Addresses() {}

    static String session(long id) {
        return LIST + "sessions/" + id;
    }

    static String point(long id) {
        return POINTS + "/" + id;
    }

    static String mobilisation(long id) {
        return MOBILISED + "/" + id;
    }

    /** Returns the register's page of somebody. */
    static String person(long id) {
        return "/p/register/people/" + id;
    }

    static String edit(String record) {
        return record + "/edit";
    }

    /** Returns the address of a form about somebody. */
    static String about(String form, long person) {
        return with(form, Map.of("person", Long.toString(person)));
    }

    /** Returns an address with its query, blank values left out. */
    static String with(String address, Map<String, String> query) {
        String written = new TreeMap<>(query)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return written.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + written;
    }
}
