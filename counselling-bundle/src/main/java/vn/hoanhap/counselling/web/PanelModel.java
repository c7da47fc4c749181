package vn.hoanhap.counselling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a panel on a page of the register.
 *
 * @param none what is said when there is nothing; null when the panel stays away then
 * @param rows what there is
 * @param links where one can go on
 */
public record PanelModel(@Nullable String none, List<Row> rows, List<RecordModel.Link> links) {

    /** Copies the lists. */
    public PanelModel {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /** Is a session, a point, or somebody's way. */
    public record Row(String title, String detail, String href, Pill state) {}
}
