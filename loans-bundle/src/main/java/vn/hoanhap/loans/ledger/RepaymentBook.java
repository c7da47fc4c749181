package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.Payment;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.loans.store.RepaymentTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;

/** Records repayments, corrects them and takes them back. Every method runs in the writing unit of work of its caller. */
public final class RepaymentBook {

    private static final int MOST_RECEIPT = 50;

    private final LoanBook book;
    private final LoanTable loans;
    private final RepaymentTable repayments;
    private final LoanLines lines;
    private final Ids ids;
    private final Sentences words;

    /** Works on the tables of the desk; the book knows the loans. */
    RepaymentBook(Desk desk, LoanBook book) {
        this.book = book;
        this.loans = desk.loans();
        this.repayments = desk.repayments();
        this.lines = desk.lines();
        this.ids = desk.ids();
        this.words = desk.words();
    }

    /**
     * Names a repayment.
     *
     * @param id its id
     * @param loanId the loan that it belongs to
     */
    public record Target(long id, long loanId) {}

    /** Notes what is wrong with a new repayment of a loan that the caller reaches, and writes nothing. */
    public void check(Loan loan, RepaymentInput input, Entry entry, Faults faults) {
        note(loan, input, entry, faults);
        checkLeft(loan, 0, input.amount(), faults);
    }

    /**
     * Notes what is wrong with a row, and writes nothing. What is left to pay is judged when the row is applied: by then
     * earlier rows count, and what the row corrects no longer does.
     */
    public void checkRow(long loanId, RepaymentInput input, Entry entry, Faults faults) {
        if (loanId == LoanInput.PENDING) {
            checkForm(input, entry, faults);
            return;
        }
        Optional<Loan> loan = loans.find(loanId, entry.scope());
        faults.require(loan.isPresent(), Fields.LOAN, "fault.loan");
        loan.ifPresent(one -> note(one, input, entry, faults));
    }

    /**
     * Records a repayment.
     *
     * @throws ProblemException 404 when the loan is out of reach, else naming each field that is wrong and what to do
     */
    public Written enter(long loanId, RepaymentInput input, Entry entry, Faults faults) {
        Loan loan = book.raised(loanId, entry.scope());
        examine(loan, 0, input, entry, faults);
        Repayment repayment = repayment(ids.next(), loan, input);
        repayments.insert(repayment, entry.accountId());
        lines.repaid(loan, repayment);
        return new Written(repayment.id(), loan.version(), loan.concerns());
    }

    /** Returns a repayment that counts. */
    public Optional<Repayment> standing(long id) {
        return repayments.find(id).filter(one -> !one.reversed());
    }

    /** Returns the repayments of loans that count. */
    public List<Repayment> standingOf(List<Long> loanIds) {
        return repayments.of(loanIds).values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.reversed())
                .toList();
    }

    /** Takes back a repayment that was entered by mistake, as when an import is taken back: its line is reversed. */
    public void remove(long id, Scope scope) {
        Repayment repayment = repayments.find(id).orElseThrow(() -> Problem.notFound(
                        words.both("repayment.not-found", Long.toString(id)))
                .raise());
        book.raised(repayment.loanId(), scope);
        lines.reverseForUndo(id);
        repayments.remove(id);
    }

    /** Tells whether a right reaches the loan of a repayment. */
    public boolean reaches(long id, Scope scope) {
        return repayments
                .find(id)
                .flatMap(repayment -> loans.find(repayment.loanId(), scope))
                .isPresent();
    }

    /** Corrects a repayment, which may move to another loan. Its journal line is taken back and written again. */
    public Written correct(Target target, RepaymentInput input, Entry entry, Faults faults) {
        long id = target.id();
        long loanId = target.loanId();
        Repayment before = repayments.find(id).orElseThrow(() -> Problem.notFound(
                        words.both("repayment.not-found", Long.toString(id)))
                .raise());
        if (before.loanId() != loanId) {
            book.raised(before.loanId(), entry.scope());
        }
        Loan loan = book.raised(loanId, entry.scope());
        examine(loan, id, input, entry, faults);
        Repayment repayment = repayment(id, loan, input);
        repayments.update(repayment, entry.accountId());
        lines.reverseForCorrection(id);
        lines.repaid(loan, repayment);
        return new Written(id, loan.version(), loan.concerns());
    }

    /**
     * Takes a repayment back: it stays on record, marked, and its journal line is reversed.
     *
     * @throws ProblemException 404 when the loan or the repayment is out of reach, 409 when it was taken back already
     */
    public void reverse(long loanId, long id, Entry entry) {
        book.raised(loanId, entry.scope());
        boolean known =
                repayments.find(id).filter(one -> one.loanId() == loanId).isPresent();
        if (!known) {
            throw Problem.notFound(words.both("repayment.not-found", Long.toString(id)))
                    .raise();
        }
        if (!repayments.reverse(id, entry.accountId())) {
            throw Problem.conflict(words.both("repayment.reversed", Long.toString(id)))
                    .raise();
        }
        lines.reverseForGood(id);
    }

    private void examine(Loan loan, long replaced, RepaymentInput input, Entry entry, Faults faults) {
        note(loan, input, entry, faults);
        checkLeft(loan, replaced, input.amount(), faults);
        faults.raise();
    }

    private static Repayment repayment(long id, Loan loan, RepaymentInput input) {
        LocalDate paidOn = Objects.requireNonNull(input.paidOn(), "checked before");
        long amount = Objects.requireNonNull(input.amount(), "checked before");
        return new Repayment(id, loan.id(), new Payment(paidOn, amount), blankToNull(input.receipt()), false);
    }

    private static void note(Loan loan, RepaymentInput input, Entry entry, Faults faults) {
        checkForm(input, entry, faults);
        if (input.paidOn() != null) {
            LocalDate disbursedOn = loan.agreement().disbursedOn();
            faults.require(
                    !input.paidOn().isBefore(disbursedOn), Fields.PAID_ON, "fault.before-disbursement", disbursedOn);
        }
        faults.require(loan.agreement().amount() != null, Fields.LOAN, "fault.loan-unknown");
    }

    private static void checkForm(RepaymentInput input, Entry entry, Faults faults) {
        LocalDate paidOn = input.paidOn();
        Long amount = input.amount();
        if (faults.require(paidOn != null, Fields.PAID_ON, "fault.missing") && paidOn != null) {
            faults.require(!paidOn.isAfter(entry.today()), Fields.PAID_ON, "fault.future", entry.today());
        }
        if (faults.require(amount != null, Fields.AMOUNT, "fault.missing") && amount != null) {
            faults.require(
                    amount > 0 && amount <= Agreement.MOST_AMOUNT,
                    Fields.AMOUNT,
                    "fault.amount",
                    Agreement.MOST_AMOUNT);
        }
        String receipt = input.receipt();
        faults.require(
                receipt == null || receipt.strip().length() <= MOST_RECEIPT,
                Fields.RECEIPT,
                "fault.too-long",
                MOST_RECEIPT);
    }

    private void checkLeft(Loan loan, long replaced, @Nullable Long amount, Faults faults) {
        long asked = loan.agreement().schedule().stream()
                .mapToLong(Instalment::total)
                .sum();
        long repaid = repayments.of(List.of(loan.id())).getOrDefault(loan.id(), List.of()).stream()
                .filter(one -> !one.reversed() && one.id() != replaced)
                .mapToLong(one -> one.payment().amount())
                .sum();
        boolean enough = amount == null || loan.agreement().amount() == null || amount <= asked - repaid;
        faults.require(enough, Fields.AMOUNT, "fault.too-much", asked - repaid);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
