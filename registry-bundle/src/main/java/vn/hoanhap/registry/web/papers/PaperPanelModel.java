package vn.hoanhap.registry.web.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is the panel of papers.
 *
 * @param rows the papers
 * @param add where one more is laid; null when the reader may not
 */
public record PaperPanelModel(List<PaperRow> rows, @Nullable String add) {
    /** Copies the list. */
    public PaperPanelModel {
        rows = List.copyOf(rows);
    }
}
