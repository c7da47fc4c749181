package vn.hoanhap.loans.ledger;

import vn.hoanhap.core.store.Ids;
import vn.hoanhap.loans.store.LoanTable;
import vn.hoanhap.loans.store.RepaymentTable;
import vn.hoanhap.loans.store.ScheduleTable;
import vn.hoanhap.parts.entry.Sentences;

/** Holds what the books of loans and repayments share. */
record Desk(
        LoanTable loans,
        ScheduleTable schedules,
        RepaymentTable repayments,
        Examination examination,
        LoanLines lines,
        Ids ids,
        Sentences words) {}
