package vn.hoanhap.loans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a panel on somebody's page, and the card of the first page.
 *
 * @param sentence what the loans come to
 * @param rows the loans; on the card the overdue ones
 * @param enter address of the form for a new loan; null when the reader may not
 */
public record SideModel(
        @Nullable String sentence,
        List<LoanRow> rows,
        @Nullable String enter) {

    /** Copies the list. */
    public SideModel {
        rows = List.copyOf(rows);
    }
}
