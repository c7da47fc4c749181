package vn.hoanhap.access.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.audit.AuditQuery;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;

/**
 * Reads what a caller wants to see of the audit trail, for the route and the page alike.
 *
 * @param messages the bundle's sentences
 */
public record AuditFilter(Messages messages) {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /**
     * Reads {@code subject} ({@code person:12}, {@code 12} or {@code person}), {@code account}, {@code action}, and {@code
     * from} and {@code to}, legal dates, both inclusive.
     *
     * @param before continue before this row; 0 from the newest
     */
    public AuditQuery query(Call call, long before, int limit) {
        String subject = call.query("subject").orElse("");
        int colon = subject.indexOf(':');
        boolean bareId = colon < 0 && !subject.isEmpty() && subject.chars().allMatch(Character::isDigit);
        String kind = bareId ? "" : colon < 0 ? subject : subject.substring(0, colon);
        String id = bareId ? subject : subject.substring(colon + 1);
        return new AuditQuery(
                kind.isEmpty() ? null : kind,
                id.isEmpty() || (colon < 0 && !bareId) ? null : id,
                call.query("account").map(this::account).orElse(null),
                call.query("action").orElse(null),
                day(call, "from").map(AuditFilter::start).orElse(null),
                day(call, "to").map(day -> start(day.plusDays(1))).orElse(null),
                before,
                limit);
    }

    private @Nullable Long account(String text) {
        try {
            return Id.parse(text).value();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(List.of(new Problem.FieldError(
                            "account", messages.both("audit.account.form"), messages.both("audit.account.remedy"))))
                    .raise();
        }
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
