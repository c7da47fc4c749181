package vn.hoanhap.console.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Makes the address that a change of date or language comes back to: the page's own, without the parameters that would
 * overrule the choice just made.
 */
public final class ReturnAddress {

    private ReturnAddress() {}

    /** Takes {@code lang} and {@code date} out of an address's query. */
    public static String of(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(mark + 1).split("&"))
                .filter(pair -> !pair.startsWith("lang=") && !pair.startsWith("date="))
                .collect(Collectors.joining("&"));
        return address.substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept);
    }
}
