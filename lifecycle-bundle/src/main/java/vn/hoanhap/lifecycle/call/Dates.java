package vn.hoanhap.lifecycle.call;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.lifecycle.http.Cookies;

/** Decides which date governs an answer. */
public final class Dates {

    /** Stands in the cookie for whatever day it is, where the configuration opens pages on another. */
    public static final String TODAY = "today";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final LegalClock clock;
    private final @Nullable LocalDate configured;

    /** Takes the configured date; null means today. */
    public Dates(LegalClock clock, @Nullable LocalDate configured) {
        this.clock = clock;
        this.configured = configured;
    }

    /** Returns the legal date of today. */
    public LocalDate today() {
        return clock.today();
    }

    /** Returns the reader's date: from the date chooser, the configuration, or today. A broken cookie counts as none. */
    LocalDate chosen(Exchange exchange) {
        Optional<String> cookie = Cookies.value(exchange.request(), Cookies.DATE);
        if (cookie.filter(TODAY::equals).isPresent()) {
            return today();
        }
        return cookie.flatMap(Dates::parse).orElseGet(() -> configured != null ? configured : today());
    }

    /** Reads yyyy-mm-dd. */
    static Optional<LocalDate> parse(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
