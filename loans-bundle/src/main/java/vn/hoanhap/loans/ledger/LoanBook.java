package vn.hoanhap.loans.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.loans.domain.Agreement;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.domain.Repayment;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.loans.store.RepaymentTable;
import vn.hoanhap.loans.store.ScheduleTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;

/** Enters and corrects loans. Every method runs in the writing unit of work of its caller. */
public final class LoanBook {

    private final LoanTable loans;
    private final ScheduleTable schedules;
    private final RepaymentTable repayments;
    private final Examination examination;
    private final LoanLines lines;
    private final Ids ids;
    private final Sentences words;

    /** Works on the tables of the desk. */
    LoanBook(Desk desk) {
        this.loans = desk.loans();
        this.schedules = desk.schedules();
        this.repayments = desk.repayments();
        this.examination = desk.examination();
        this.lines = desk.lines();
        this.ids = desk.ids();
        this.words = desk.words();
    }

    /**
     * Names the loan to correct.
     *
     * @param id its id
     * @param version version that the caller believes to change; null for whichever is there
     */
    public record Target(long id, @Nullable Long version) {}

    private record Identity(long id, long version) {}

    /** Notes what is wrong with a loan, and writes nothing; {@code replaced} is the loan that it corrects, 0 for a new one. */
    public void check(LoanInput input, long replaced, Entry entry, Faults faults) {
        new AgreementRules(faults)
                .read(input, entry)
                .ifPresent(agreement -> examination.judge(agreement, replaced, entry, faults));
    }

    /**
     * Is what a loan asks back.
     *
     * @param asked principal and interest of the whole schedule, in đồng; null when nobody knows the amount
     * @param disbursedOn the day on which it was paid out
     */
    public record Terms(@Nullable Long asked, LocalDate disbursedOn) {

        /** Returns the terms of an agreement. */
        public static Terms of(Agreement agreement) {
            long asked =
                    agreement.schedule().stream().mapToLong(Instalment::total).sum();
            return new Terms(agreement.amount() == null ? null : Long.valueOf(asked), agreement.disbursedOn());
        }
    }

    /** Returns what a loan that holds by itself would ask back. */
    public Optional<Terms> terms(LoanInput input, Entry entry) {
        return new AgreementRules(new Faults(words)).read(input, entry).map(Terms::of);
    }

    /** Notes when a corrected loan would ask back less than was repaid of it, or begin after a repayment. */
    public void checkRepaid(long id, LoanInput input, Entry entry, Faults faults) {
        List<Repayment> standing = repayments.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(one -> !one.reversed())
                .toList();
        new AgreementRules(new Faults(words))
                .read(input, entry)
                .ifPresent(agreement -> requireAboveRepaid(agreement, standing, faults));
    }

    /**
     * Enters a loan that was paid out, with its schedule and its journal lines.
     *
     * @throws ProblemException naming each field that is wrong and what to do
     */
    public Written enter(LoanInput input, Entry entry, Faults faults) {
        Loan loan = examined(input, new Identity(0, 1), entry, faults);
        loans.insert(loan, entry.accountId());
        schedules.replace(loan.id(), loan.agreement().schedule());
        lines.disbursed(loan);
        return new Written(loan.id(), loan.version(), loan.concerns());
    }

    /**
     * Corrects a loan: its schedule is made anew, its journal lines are taken back and written again.
     *
     * @throws ProblemException 404 out of reach, 412 when it was changed meanwhile, else naming each field that is wrong
     */
    public Written correct(Target target, LoanInput input, Entry entry, Faults faults) {
        long id = target.id();
        Long expected = target.version();
        Loan before = raised(id, entry.scope());
        if (expected != null && expected != before.version() - 1) {
            throw Problem.changedMeanwhile(before.version() - 1).raise();
        }
        Loan loan = examined(input, new Identity(id, before.version()), entry, faults);
        List<Repayment> standing = repayments.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(one -> !one.reversed())
                .toList();
        refuseBelowRepaid(loan.agreement(), standing, faults);
        loans.update(loan, entry.accountId());
        schedules.replace(id, loan.agreement().schedule());
        lines.reverseForCorrection(id);
        lines.disbursed(loan);
        for (Repayment repayment : standing) {
            lines.reverseForCorrection(repayment.id());
            lines.repaid(loan, repayment);
        }
        return new Written(id, loan.version(), loan.concerns());
    }

    /**
     * Takes back a loan that was entered by mistake, as when an import is taken back: its journal lines are reversed.
     *
     * @throws ProblemException 404 out of reach, 409 while repayments of it count
     */
    public void remove(long id, Scope scope) {
        raised(id, scope);
        boolean repaid =
                repayments.of(List.of(id)).getOrDefault(id, List.of()).stream().anyMatch(one -> !one.reversed());
        if (repaid) {
            throw Problem.conflict(words.both("loan.repaid", Long.toString(id))).raise();
        }
        lines.reverseForUndo(id);
        schedules.replace(id, List.of());
        repayments.removeOf(id);
        loans.remove(id);
    }

    /** Returns a loan for changing: others who want to change it wait until this unit of work ends. */
    Loan raised(long id, Scope scope) {
        loans.raiseVersion(id);
        return loans.find(id, scope).orElseThrow(() -> Problem.notFound(words.both("loan.not-found", Long.toString(id)))
                .raise());
    }

    private Loan examined(LoanInput input, Identity identity, Entry entry, Faults faults) {
        Agreement agreement = new AgreementRules(faults).read(input, entry).orElse(null);
        if (agreement == null) {
            throw Problem.invalid(faults.errors()).raise();
        }
        Examination.Verdict verdict = examination.judge(agreement, identity.id(), entry, faults);
        faults.raise();
        long id = identity.id() == 0 ? ids.next() : identity.id();
        return new Loan(id, agreement, verdict.productId(), verdict.concerns(), identity.version());
    }

    private static void refuseBelowRepaid(Agreement agreement, List<Repayment> standing, Faults faults) {
        requireAboveRepaid(agreement, standing, faults);
        faults.raise();
    }

    private static void requireAboveRepaid(Agreement agreement, List<Repayment> standing, Faults faults) {
        long repaid = standing.stream().mapToLong(one -> one.payment().amount()).sum();
        long asked = agreement.schedule().stream().mapToLong(Instalment::total).sum();
        faults.require(repaid <= asked, Fields.AMOUNT, "fault.below-repaid", repaid);
        faults.require(
                standing.stream().noneMatch(one -> one.payment().paidOn().isBefore(agreement.disbursedOn())),
                Fields.DISBURSED_ON,
                "fault.after-repayment");
    }
}
