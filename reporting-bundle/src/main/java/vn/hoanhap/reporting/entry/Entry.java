package vn.hoanhap.reporting.entry;

import java.time.LocalDate;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;

/**
 * Says who enters something, and when.
 *
 * @param accountId who
 * @param scope what their right reaches
 * @param today the legal date
 */
public record Entry(long accountId, Scope scope, LocalDate today) {

    /** Takes the circumstances of a call. */
    public static Entry of(Call call) {
        return new Entry(call.principal().accountId(), call.scope(), call.today());
    }

    /** Takes those of a row that somebody imports. */
    public static Entry of(Principal importer, Permission right, LocalDate today) {
        return new Entry(importer.accountId(), importer.scope(right), today);
    }
}
