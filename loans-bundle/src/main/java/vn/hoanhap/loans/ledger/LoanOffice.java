package vn.hoanhap.loans.ledger;

import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.loans.store.FundTable;
import vn.hoanhap.loans.store.LoanSearch;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.loans.store.ProductTable;
import vn.hoanhap.loans.store.RepaymentTable;
import vn.hoanhap.loans.store.ScheduleTable;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.Sentences;
import vn.hoanhap.parts.sql.ProgrammeSql;

/**
 * Is everything below the pages and routes of one version of the programme, put together by hand.
 *
 * @param register services of the register
 * @param words sentences of the bundle
 * @param funds funds on record
 * @param products products on record
 * @param loans loans on record
 * @param search finds and adds up loans
 * @param files opens loans
 * @param loanBook enters and corrects loans
 * @param repaymentBook records repayments
 * @param fundBook sets up funds
 */
public record LoanOffice(
        Register register,
        Sentences words,
        FundTable funds,
        ProductTable products,
        LoanTable loans,
        LoanSearch search,
        LoanFiles files,
        LoanBook loanBook,
        RepaymentBook repaymentBook,
        FundBook fundBook) {

    /** Puts it together. */
    public static LoanOffice open(
            ProgrammeSql sql, Ids ids, ActivityJournal journal, Register register, Sentences words) {
        FundTable funds = new FundTable(sql);
        ProductTable products = new ProductTable(sql);
        LoanTable loans = new LoanTable(sql);
        ScheduleTable schedules = new ScheduleTable(sql);
        RepaymentTable repayments = new RepaymentTable(sql);
        LoanFiles files = new LoanFiles(loans, schedules, repayments);
        References references = new References(register, sql);
        Examination examination = new Examination(references, funds, products, loans, files);
        Desk desk = new Desk(loans, schedules, repayments, examination, new LoanLines(journal, funds), ids, words);
        LoanBook loanBook = new LoanBook(desk);
        return new LoanOffice(
                register,
                words,
                funds,
                products,
                loans,
                new LoanSearch(sql),
                files,
                loanBook,
                new RepaymentBook(desk, loanBook),
                new FundBook(funds, products, references, ids, words));
    }

    /** Starts noting faults of a form or body. */
    public Faults faults() {
        return new Faults(words);
    }
}
