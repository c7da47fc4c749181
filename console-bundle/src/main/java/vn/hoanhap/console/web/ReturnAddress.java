package vn.hoanhap.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Frame;

/**
 * Makes the address that a change of date or language comes back to: the page's own, without the parameters that would
 * overrule the choice just made.
 */
public final class ReturnAddress {

    private static final List<String> GONE = List.of("lang=", "date=", Frame.TYPED_DATE + "=");

    private ReturnAddress() {}

    /** Takes {@code lang}, {@code date} and what was mistyped as a date out of an address's query. */
    public static String of(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(mark + 1).split("&"))
                .filter(pair -> GONE.stream().noneMatch(pair::startsWith))
                .collect(Collectors.joining("&"));
        return address.substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept);
    }
}
