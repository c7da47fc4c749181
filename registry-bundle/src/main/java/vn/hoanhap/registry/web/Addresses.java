package vn.hoanhap.registry.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Changes single parameters of a page's own address. */
public final class Addresses {

    private Addresses() {}

    /** Returns the address with a parameter set. */
    public static String with(String address, String name, Object value) {
        String rest = without(address, name);
        String pair = name + "=" + encoded(String.valueOf(value));
        return rest + (rest.indexOf('?') < 0 ? "?" : "&") + pair;
    }

    /** Returns the address without a parameter. */
    public static String without(String address, String name) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(mark + 1).split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "="))
                .collect(Collectors.joining("&"));
        return address.substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept);
    }

    /** Returns a text as it stands in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
