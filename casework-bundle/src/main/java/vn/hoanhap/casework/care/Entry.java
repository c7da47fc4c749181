package vn.hoanhap.casework.care;

import java.time.LocalDate;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;

/**
 * Says under which circumstances something is entered.
 *
 * @param accountId who enters it; 0 for the server itself
 * @param scope what their right reaches
 * @param today the day of entry
 */
public record Entry(long accountId, Scope scope, LocalDate today) {

    /** Stands for a person, or the unit of one, that the same file brings: they have no ids yet while rows are checked. */
    public static final long PENDING = -1;

    /** Takes the circumstances of a call. */
    public static Entry of(Call call) {
        return new Entry(call.principal().accountId(), call.scope(), call.today());
    }

    /** Returns the circumstances in which the server itself works. */
    public static Entry ofServer(LocalDate today) {
        return new Entry(0, Scope.EVERYTHING, today);
    }
}
