package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.Payment;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.loans.domain.Standing;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.loans.store.RepaymentTable;
import vn.hoanhap.loans.store.ScheduleTable;

/** Opens loans: schedule, repayments and how they stand, three queries for any number of loans. */
public final class LoanFiles {

    private final LoanTable loans;
    private final ScheduleTable schedules;
    private final RepaymentTable repayments;

    /** Reads from the given tables. */
    public LoanFiles(LoanTable loans, ScheduleTable schedules, RepaymentTable repayments) {
        this.loans = loans;
        this.schedules = schedules;
        this.repayments = repayments;
    }

    /** Opens one loan if the scope reaches it. */
    public Optional<LoanFile> find(long id, Scope scope, LocalDate asOf) {
        return loans.find(id, scope).map(loan -> open(List.of(loan), asOf).get(0));
    }

    /** Opens loans, in their order. */
    public List<LoanFile> open(List<Loan> some, LocalDate asOf) {
        List<Long> ids = some.stream().map(Loan::id).toList();
        Map<Long, List<Instalment>> planned = schedules.of(ids);
        Map<Long, List<Repayment>> came = repayments.of(ids);
        return some.stream()
                .map(loan -> file(
                        loan,
                        planned.getOrDefault(loan.id(), List.of()),
                        came.getOrDefault(loan.id(), List.of()),
                        asOf))
                .toList();
    }

    private static LoanFile file(Loan loan, List<Instalment> schedule, List<Repayment> came, LocalDate asOf) {
        return new LoanFile(loan, schedule, came, Standing.of(schedule, standing(came), asOf));
    }

    private static List<Payment> standing(List<Repayment> came) {
        return came.stream()
                .filter(one -> !one.reversed())
                .map(Repayment::payment)
                .toList();
    }
}
