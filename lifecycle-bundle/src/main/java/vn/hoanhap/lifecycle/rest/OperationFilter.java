package vn.hoanhap.lifecycle.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.operation.OperationQuery;

/**
 * Reads which operations a caller wants to see, for the route, the page and the file alike.
 *
 * @param refusals words what cannot be read
 */
public record OperationFilter(Refusals refusals) {

    /** What narrows the list. */
    public static final List<String> NAMES = List.of("programme", "state", "from", "to");

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /** Reads {@code programme}, {@code state}, and {@code from} and {@code to}, legal dates, both inclusive. */
    public OperationQuery query(Call call) {
        return new OperationQuery(
                call.query("programme").filter(id -> !id.isEmpty()).orElse(null),
                state(call),
                day(call, "from").map(OperationFilter::start).orElse(null),
                day(call, "to").map(day -> start(day.plusDays(1))).orElse(null),
                call.cursor(),
                call.limit());
    }

    private Operation.@Nullable State state(Call call) {
        String asked = call.query("state").orElse("");
        if (asked.isEmpty()) {
            return null;
        }
        return Arrays.stream(Operation.State.values())
                .filter(state -> state.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> refusals.ofField("state", "choice", states()).raise());
    }

    private static String states() {
        return Arrays.stream(Operation.State.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** People write the day first, as everywhere on the pages; machines write ISO 8601. */
    private static Optional<LocalDate> day(Call call, String name) {
        Matcher written = DAY_FIRST.matcher(call.query(name).orElse(""));
        if (!written.matches()) {
            return call.queryDate(name);
        }
        try {
            int year = Integer.parseInt(written.group(3));
            return Optional.of(
                    LocalDate.of(year, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1))));
        } catch (DateTimeException noSuchDay) {
            return call.queryDate(name);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LegalClock.ZONE).toInstant();
    }
}
