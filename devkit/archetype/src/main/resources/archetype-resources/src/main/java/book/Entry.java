package ${package}.book;

import java.time.LocalDate;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;

/**
 * Says under which circumstances something is entered.
 *
 * @param accountId who enters it
 * @param scope what their right reaches
 * @param today the day of entry
 */
public record Entry(long accountId, Scope scope, LocalDate today) {

    /** Takes the circumstances of a call. */
    public static Entry of(Call call) {
        return new Entry(call.principal().accountId(), call.scope(), call.today());
    }

    /** Takes the circumstances of an import. */
    public static Entry of(Principal principal, Permission right, LocalDate today) {
        return new Entry(principal.accountId(), principal.scope(right), today);
    }
}
