package vn.hoanhap.loans.ledger;

import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.loans.catalogue.Kinds;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Borrower;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.loans.store.FundTable;

/** Writes the journal lines of loans, in the unit of work that changes the loan. */
final class LoanLines {

    private static final String CORRECTED = "corrected";
    private static final String TAKEN_BACK = "taken-back";
    private static final String UNDONE = "import undone";

    private final ActivityJournal journal;
    private final FundTable funds;

    LoanLines(ActivityJournal journal, FundTable funds) {
        this.journal = journal;
        this.funds = funds;
    }

    void disbursed(Loan loan) {
        Agreement agreement = loan.agreement();
        Borrower borrower = agreement.borrower();
        Long amount = agreement.amount();
        Quantity quantity = amount == null ? Quantity.unknown(Measure.DONG) : Quantity.of(amount, Measure.DONG);
        write(line(Kinds.DISBURSED, loan, quantity)
                .withPerson(borrower.personId(), null)
                .withHousehold(borrower.householdId()));
        Long second = borrower.secondPersonId();
        if (second != null) {
            write(line(Kinds.JOINED, loan, Quantity.of(1, Measure.EVENTS)).withPerson(second, null));
        }
        if (agreement.helpsSomebodyElse()) {
            write(line(Kinds.BENEFITED, loan, Quantity.of(1, Measure.EVENTS))
                    .withPerson(agreement.beneficiaryId(), null));
        }
    }

    void repaid(Loan loan, Repayment repayment) {
        Borrower borrower = loan.agreement().borrower();
        Quantity quantity = Quantity.of(repayment.payment().amount(), Measure.DONG);
        write(attributed(
                        ActivityLine.of(
                                Kinds.REPAID,
                                repayment.payment().paidOn(),
                                loan.agreement().unitId(),
                                quantity,
                                Long.toString(repayment.id())),
                        loan)
                .withPerson(borrower.personId(), null)
                .withHousehold(borrower.householdId()));
    }

    /** Takes the standing lines of a loan or repayment back, so that corrected ones can follow. */
    void reverseForCorrection(long recordId) {
        journal.reverseAll(Kinds.PROGRAMME, Long.toString(recordId), CORRECTED);
    }

    /** Takes the line of a repayment back for good. */
    void reverseForGood(long recordId) {
        journal.reverseAll(Kinds.PROGRAMME, Long.toString(recordId), TAKEN_BACK);
    }

    /** Takes the lines of a record back for good whose import is taken back. */
    void reverseForUndo(long recordId) {
        journal.reverseAll(Kinds.PROGRAMME, Long.toString(recordId), UNDONE);
    }

    private ActivityLine line(String kind, Loan loan, Quantity quantity) {
        Agreement agreement = loan.agreement();
        return attributed(
                ActivityLine.of(kind, agreement.disbursedOn(), agreement.unitId(), quantity, Long.toString(loan.id())),
                loan);
    }

    private ActivityLine attributed(ActivityLine line, Loan loan) {
        long fund = loan.agreement().fundId();
        ActivityLine known = line.with(
                        Kinds.BORROWER, loan.agreement().borrower().kind().code())
                .with(Kinds.FUND, Long.toString(fund));
        return funds.find(fund)
                .map(found -> known.with(Kinds.SOURCE, found.source()))
                .orElse(known);
    }

    private void write(ActivityLine line) {
        journal.write(Kinds.PROGRAMME, line);
    }
}
