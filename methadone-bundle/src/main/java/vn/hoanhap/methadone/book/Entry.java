package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.methadone.catalogue.Rights;

/**
 * Says under which circumstances something is entered.
 *
 * @param accountId who enters it; 0 for the server itself
 * @param scope what their right reaches
 * @param officer the person behind the account, when they may answer for facilities; null otherwise
 * @param today the day of entry
 */
public record Entry(long accountId, Scope scope, @Nullable Long officer, LocalDate today) {

    /** Stands for a person or an organisation that the same file brings: they have no ids yet while rows are checked. */
    public static final long PENDING = -1;

    /** Takes the circumstances of a call. */
    public static Entry of(Call call) {
        return of(call.principal(), call.scope(), call.today());
    }

    /** Takes the circumstances of somebody who writes. */
    public static Entry of(Principal by, Scope scope, LocalDate today) {
        return new Entry(by.accountId(), scope, by.may(Rights.ANSWER) ? by.personId() : null, today);
    }

    /** Takes the circumstances of somebody who answers for the facilities in which they have a function, and nothing else. */
    public static Entry ofFacility(Call call) {
        return new Entry(
                call.principal().accountId(), Scope.NOTHING, call.principal().personId(), call.today());
    }

    /** Returns the circumstances in which the server itself works. */
    public static Entry ofServer(LocalDate today) {
        return new Entry(0, Scope.EVERYTHING, null, today);
    }

    /** Returns which referrals they reach. */
    ReferralReach reach() {
        return new ReferralReach(scope, officer);
    }
}
