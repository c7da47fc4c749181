package vn.hoanhap.loans.ledger;

import java.util.List;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.loans.domain.Standing;

/**
 * Is a loan with everything on record about it.
 *
 * @param loan the loan
 * @param schedule its instalments; empty when the amount is not known
 * @param repayments what came back, those taken back included
 * @param standing how it stands on the asked date
 */
public record LoanFile(Loan loan, List<Instalment> schedule, List<Repayment> repayments, Standing standing) {

    /** Copies the lists. */
    public LoanFile {
        schedule = List.copyOf(schedule);
        repayments = List.copyOf(repayments);
    }
}
