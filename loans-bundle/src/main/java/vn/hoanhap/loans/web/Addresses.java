package vn.hoanhap.loans.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Knows the addresses of the programme's pages. */
final class Addresses {

    static final String LIST = "/p/loans/";
    static final String NEW = "/p/loans/new";
    static final String FUNDS = "/p/loans/funds";

    private Addresses() {}

    static String loan(long id) {
        return LIST + id;
    }

    static String edit(long id) {
        return LIST + id + "/edit";
    }

    static String repayments(long id) {
        return LIST + id + "/repayments";
    }

    static String undo(long loan, long repayment) {
        return repayments(loan) + "/" + repayment + "/undo";
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
