package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.loans.catalogue.Rights;

/**
 * Says under which circumstances something is entered.
 *
 * @param accountId who enters it
 * @param scope what their right reaches
 * @param today the day of entry
 * @param past whether it only records what was paid out in the past
 */
public record Entry(long accountId, Scope scope, LocalDate today, Past past) {

    /** Days in which a payment is new work, whatever date it bears: yesterday's loan must keep the caps of today's. */
    private static final int NEW_DAYS = 31;

    /**
     * Says whether a loan is history, on which caps are only flagged.
     *
     * @param said true: it is; false: it is not; null: by the date of disbursement
     * @param allowed whether who enters it may record history at all; else caps bind on every date
     */
    public record Past(@Nullable Boolean said, boolean allowed) {
        /** Goes by the date. */
        public static final Past BY_DATE = new Past(null, true);

        /** Takes the right of a principal. */
        public static Past of(Principal principal, @Nullable Boolean said) {
            return new Past(said, principal.may(Rights.HISTORY));
        }
    }

    /** Takes the circumstances of a call. */
    public static Entry of(Call call) {
        return new Entry(call.principal().accountId(), call.scope(), call.today(), Past.of(call.principal(), null));
    }

    /** Returns the entry as historical or not. */
    public Entry historical(@Nullable Boolean flag) {
        return new Entry(accountId, scope, today, new Past(flag, past.allowed()));
    }

    boolean historicalOn(LocalDate disbursedOn) {
        Boolean said = past.said();
        return past.allowed() && (said == null ? disbursedOn.isBefore(today.minusDays(NEW_DAYS)) : said);
    }
}
