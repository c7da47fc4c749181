package vn.hoanhap.loans.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page of one loan.
 *
 * @param loan the loan as lists show it
 * @param overdue what is overdue, in a sentence; null when nothing is
 * @param concerns what is unusual about a loan of the past
 * @param facts what the contract says, by name
 * @param schedule its instalments; empty when the amount is not known
 * @param sum the last line of the schedule
 * @param repayments what came back
 * @param form the form for a repayment; null when none can be recorded
 * @param edit address of the form that corrects it; null when the reader may not
 */
public record LoanModel(
        LoanRow loan,
        @Nullable String overdue,
        List<String> concerns,
        Map<String, String> facts,
        List<ScheduleRow> schedule,
        ScheduleRow.Sum sum,
        List<RepaymentRow> repayments,
        @Nullable RepaymentForm form,
        @Nullable String edit) {

    /**
     * Is a repayment.
     *
     * @param undo where to post to take it back; null when it was, or when the reader may not
     */
    public record RepaymentRow(
            String paidOn,
            String amount,
            String receipt,
            boolean reversed,
            @Nullable String undo) {}

    /**
     * Is the form for a repayment, in one step.
     *
     * @param action where to post
     * @param values what is in the fields
     * @param errors what is wrong, by field
     */
    public record RepaymentForm(String action, Map<String, String> values, Map<String, String> errors) {

        /** Returns what is in a field. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
