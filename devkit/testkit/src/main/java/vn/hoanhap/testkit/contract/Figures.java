package vn.hoanhap.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hoanhap.testkit.server.Api;

/**
 * Is what the server counts in a unit this year, and the lines that it counts.
 *
 * @param reader who asks
 * @param unit the unit, as {@code code@date}
 * @param today the last day
 */
record Figures(Api reader, String unit, LocalDate today) {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final Set<String> DISTINCT = Set.of("PERSONS", "HOUSEHOLDS", "TEAMS", "UNITS");
    private static final int PAGE = 100;

    /**
     * Is what the lines behind a figure add up to.
     *
     * @param standing how many stand, each reversal taking one away
     * @param quantity the sum of their quantities
     */
    record Recount(long standing, long quantity) {}

    /** Returns a figure. */
    long value(String code) {
        return answer(code).path("value").asLong();
    }

    private JsonNode answer(String code) {
        return reader.get(INDICATORS + "/" + code + "/value" + days()).good();
    }

    private String days() {
        return "?unit=" + unit + "&from=" + today.withDayOfYear(1) + "&to=" + today;
    }

    /** Returns the codes of plain figures that a programme defines. */
    List<String> codes(String programme) {
        List<String> codes = new ArrayList<>();
        for (JsonNode one : reader.get(INDICATORS).good().path("items")) {
            String code = one.path("code").asText();
            if (code.startsWith(programme + ".") && !one.hasNonNull("denominator")) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Reads the lines behind a figure one by one. */
    Recount recount(String code) {
        long standing = 0;
        long quantity = 0;
        String cursor = "";
        do {
            String path = INDICATORS + "/" + code + "/lines" + days() + "&limit=" + PAGE + cursor;
            JsonNode lines = reader.get(path).good();
            for (JsonNode line : lines.path("items")) {
                int sign = line.path("reversal").asBoolean() ? -1 : 1;
                standing += sign;
                quantity += sign * line.path("quantity").asLong();
            }
            cursor = lines.hasNonNull("next") ? "&cursor=" + lines.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return new Recount(standing, quantity);
    }

    /**
     * Says in what a figure and its lines disagree; empty when they agree. Lines name no person: of distinct people it can only be
     * told that there are some and not more than lines.
     */
    String disagreement(String code) {
        JsonNode said = answer(code);
        Recount counted = recount(code);
        long value = said.path("value").asLong();
        boolean stock = said.path("basis").asText().equals("STOCK");
        long least = stock ? 0 : Math.min(1, counted.standing());
        boolean agrees = DISTINCT.contains(said.path("measure").asText())
                ? value >= least && value <= counted.standing()
                : value == counted.standing() || value == counted.quantity();
        return agrees ? "" : code + " says " + value + ", its lines " + counted;
    }
}
