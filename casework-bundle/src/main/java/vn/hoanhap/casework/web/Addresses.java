package vn.hoanhap.casework.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Knows the addresses of the programme's pages. */
final class Addresses {

    static final String LIST = "/p/casework/";
    static final String DOSSIERS = "/p/casework/dossiers";
    static final String TESTS = "/p/casework/tests";
    static final String VISITS = "/p/casework/visits";
    static final String LAW = "/p/casework/law";
    static final String NEW_MANAGEMENT = "/p/casework/managements/new";
    static final String NEW_DOSSIER = "/p/casework/dossiers/new";
    static final String NEW_TEST = "/p/casework/tests/new";

    static final String INTAKES = "/p/casework/intakes";
    static final String NEEDS = "/p/casework/needs";
    static final String PLAN_STEPS = "/p/casework/plan-steps";
    static final String RESIDENCE_CHECKS = "/p/casework/residence-checks";
    static final String TURNING_POINTS = "/p/casework/turning-points";
    static final String PROPOSALS = "/p/casework/proposals";
    static final String AREAS = "/p/casework/areas";
    static final String AREA_PROPOSALS = "/p/casework/area-proposals";

    private Addresses() {}

    /** Returns the page with somebody's needs and plan. */
    static String support(long id) {
        return person(id) + "/support";
    }

    /** Returns the address of a form for something new. */
    static String fresh(String papers) {
        return papers + "/new";
    }

    static String person(long id) {
        return LIST + "people/" + id;
    }

    static String management(long id) {
        return LIST + "managements/" + id;
    }

    static String dossier(long id) {
        return DOSSIERS + "/" + id;
    }

    static String test(long id) {
        return TESTS + "/" + id;
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
        return written.isEmpty() ? address : address + "?" + written;
    }
}
