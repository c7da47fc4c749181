package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.counselling.catalogue.Rights;

/**
 * Says under which circumstances something is entered.
 *
 * @param accountId who enters it
 * @param scope what their right reaches
 * @param notes whose notes they may read
 * @param today the day of entry
 */
public record Entry(long accountId, Scope scope, Scope notes, LocalDate today) {

    /** Stands for a person, or the unit of one, that the same file brings: they have no ids yet while rows are checked. */
    public static final long PENDING = -1;

    /** Takes the circumstances of a call. */
    public static Entry of(Call call) {
        return new Entry(
                call.principal().accountId(), call.scope(), call.principal().scope(Rights.NOTES_READ), call.today());
    }
}
