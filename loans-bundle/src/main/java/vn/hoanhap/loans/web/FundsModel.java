package vn.hoanhap.loans.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/**
 * Fills the page of funds.
 *
 * @param funds funds on record, as they were asked for
 * @param asked what narrows the list, by filter; empty for nothing
 * @param sources codes of sources with their titles
 * @param files the same list as files
 * @param products what may be lent on the date
 * @param form the form for a new fund; null when the reader may not
 */
public record FundsModel(
        List<FundRow> funds,
        Map<String, String> asked,
        Map<String, String> sources,
        Downloads files,
        List<String> products,
        @Nullable FundForm form) {

    /** Returns what was asked for in a filter; empty for nothing. */
    public String asked(String filter) {
        return asked.getOrDefault(filter, "");
    }

    /** Tells whether anything narrows the list. */
    public boolean narrowed() {
        return asked.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** Is a fund, every text written for the reader. */
    public record FundRow(String href, String name, String lender, String source, String dates, Pill state) {}

    /**
     * Is the form for a new fund.
     *
     * @param values what is in the fields
     * @param errors what is wrong, by field
     * @param lenders organisations to choose from
     * @param sources sources to choose from
     */
    public record FundForm(
            Map<String, String> values,
            Map<String, String> errors,
            Map<String, String> lenders,
            Map<String, String> sources) {

        /** Returns what is in a field. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
