package vn.hoanhap.access.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * Reads {@code subject} ({@code person:12}, {@code 12} or {@code person}), {@code account}, {@code action}, and {@code
     * from} and {@code to}, legal dates, both inclusive.
     */
    public AuditQuery query(Call call, int limit) {
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
                call.queryDate("from").map(AuditFilter::start).orElse(null),
                call.queryDate("to").map(day -> start(day.plusDays(1))).orElse(null),
                call.cursor(),
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

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LegalClock.ZONE).toInstant();
    }
}
