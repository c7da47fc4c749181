package vn.hoanhap.loans.domain;

import java.time.LocalDate;

/**
 * Says how one instalment stands on a date.
 *
 * @param instalment what was asked
 * @param interestPaid whole đồng of its interest that came in
 * @param principalPaid whole đồng of its principal that came in
 * @param daysLate days since it fell due; 0 unless it is overdue
 * @param state in one word
 */
public record InstalmentStanding(
        Instalment instalment, long interestPaid, long principalPaid, long daysLate, State state) {

    /** Says in one word how an instalment stands. */
    public enum State {
        /** Paid in full. */
        PAID,
        /** Due on a later day; perhaps paid in part already. */
        UPCOMING,
        /** Due on this very day, not paid in full. */
        DUE_TODAY,
        /** Its day has passed and money is missing. */
        OVERDUE
    }

    /** Returns how it stands when this much of it came in by the date. */
    static InstalmentStanding of(Instalment instalment, long interestPaid, long principalPaid, LocalDate asOf) {
        boolean open = interestPaid + principalPaid < instalment.total();
        long days = asOf.toEpochDay() - instalment.dueOn().toEpochDay();
        State state = !open ? State.PAID : days > 0 ? State.OVERDUE : days == 0 ? State.DUE_TODAY : State.UPCOMING;
        return new InstalmentStanding(
                instalment, interestPaid, principalPaid, state == State.OVERDUE ? days : 0, state);
    }

    /** Returns what came in. */
    public long paid() {
        return interestPaid + principalPaid;
    }

    /** Returns what is missing. */
    public long missing() {
        return instalment.total() - paid();
    }
}
