package vn.hoanhap.methadone.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the pages of a facility that answers by itself.
 *
 * @param rows what waits; on the page of one, that one
 * @param next address of the next page; null on the last
 * @param written what was written for the facility
 * @param papers papers that the sender has
 * @param steps what can be answered
 * @param lead sentence about the one that is open; empty on the list
 */
public record InboxModel(
        List<Row> rows,
        @Nullable String next,
        List<String> written,
        List<String> papers,
        List<StepModel> steps,
        String lead) {

    /** Copies the lists. */
    public InboxModel {
        rows = List.copyOf(rows);
        written = List.copyOf(written);
        papers = List.copyOf(papers);
        steps = List.copyOf(steps);
    }

    /** Is a referral: its number, whom by initials, from where, since when, by when. */
    public record Row(String href, String number, String person, String unit, String sent, String due, Pill state) {}
}
