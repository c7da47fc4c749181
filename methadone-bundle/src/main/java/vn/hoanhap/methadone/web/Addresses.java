package vn.hoanhap.methadone.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Knows the addresses of the programme's pages. */
final class Addresses {

    static final String ROOT = "/p/methadone";
    static final String LIST = ROOT + "/";
    static final String NEW = ROOT + "/cases/new";
    static final String FACILITIES = ROOT + "/facilities";
    static final String NEW_FACILITY = FACILITIES + "/new";
    static final String INBOX = ROOT + "/inbox";
    static final String RULES = ROOT + "/rules";

    private Addresses() {}

    static String one(long id) {
        return ROOT + "/cases/" + id;
    }

    static String facility(long id) {
        return FACILITIES + "/" + id;
    }

    static String box(long referral) {
        return INBOX + "/" + referral;
    }

    static String referral(long id) {
        return "/p/register/referrals/" + id;
    }

    static String person(long id) {
        return "/p/register/people/" + id;
    }

    static String step(Enum<?> action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the address of the form about somebody. */
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
