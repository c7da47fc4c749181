package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;

/**
 * Says under which circumstances something is entered.
 *
 * @param accountId who enters it
 * @param scope what their right reaches
 * @param today the day of entry
 * @param historical true: it only records what was paid out in the past, so caps are flags; false: caps bind; null: by the
 *     date of disbursement
 */
public record Entry(
        long accountId,
        Scope scope,
        LocalDate today,
        @Nullable Boolean historical) {

    /** Takes the circumstances of a call. */
    public static Entry of(Call call) {
        return new Entry(call.principal().accountId(), call.scope(), call.today(), null);
    }

    /** Returns the entry as historical or not. */
    public Entry historical(@Nullable Boolean flag) {
        return new Entry(accountId, scope, today, flag);
    }

    boolean historicalOn(LocalDate disbursedOn) {
        return historical == null ? disbursedOn.isBefore(today) : historical;
    }
}
