package vn.hoanhap.loans.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says how a loan stands on a date: payments up to that date settle the oldest instalment first, in each its interest and
 * then its principal. What is paid ahead settles the next instalments.
 *
 * @param asOf the date
 * @param instalments each with what came in for it
 * @param paid whole đồng that came in
 * @param surplus whole đồng beyond the whole schedule; 0 unless records contradict each other
 */
public record Standing(LocalDate asOf, List<InstalmentStanding> instalments, long paid, long surplus) {

    /** Copies the list. */
    public Standing {
        instalments = List.copyOf(instalments);
    }

    /** Computes how a loan stands at the end of a date. Payments after that date do not count; their order is free. */
    public static Standing of(List<Instalment> schedule, List<Payment> payments, LocalDate asOf) {
        long paid = 0;
        for (Payment payment : payments) {
            if (!payment.paidOn().isAfter(asOf)) {
                paid = Math.addExact(paid, payment.amount());
            }
        }
        long left = paid;
        List<InstalmentStanding> standings = new ArrayList<>(schedule.size());
        for (Instalment instalment : schedule) {
            long interest = Math.min(left, instalment.interest());
            long principal = Math.min(left - interest, instalment.principal());
            left -= interest + principal;
            standings.add(InstalmentStanding.of(instalment, interest, principal, asOf));
        }
        return new Standing(asOf, standings, paid, left);
    }

    /** Returns everything that the schedule still asks for, interest included. */
    public long missing() {
        return instalments.stream().mapToLong(InstalmentStanding::missing).sum();
    }

    /** Returns the principal that has not come back (dư nợ). */
    public long outstanding() {
        return instalments.stream()
                .mapToLong(one -> one.instalment().principal() - one.principalPaid())
                .sum();
    }

    /** Returns the instalments that are overdue, the oldest first. */
    public List<InstalmentStanding> overdue() {
        return instalments.stream()
                .filter(one -> one.state() == InstalmentStanding.State.OVERDUE)
                .toList();
    }

    /** Returns what should have come in by now and did not. */
    public long arrears() {
        return overdue().stream().mapToLong(InstalmentStanding::missing).sum();
    }

    /** Returns for how many days the oldest overdue instalment has been late; 0 when none is. */
    public long daysLate() {
        return overdue().stream().mapToLong(InstalmentStanding::daysLate).max().orElse(0);
    }

    /** Returns the next instalment that is not paid and not overdue. */
    public Optional<InstalmentStanding> next() {
        return instalments.stream()
                .filter(one -> one.state() == InstalmentStanding.State.UPCOMING
                        || one.state() == InstalmentStanding.State.DUE_TODAY)
                .findFirst();
    }

    /** Tells whether everything came back. False for a loan without a schedule: nobody knows. */
    public boolean settled() {
        return !instalments.isEmpty() && missing() == 0;
    }
}
