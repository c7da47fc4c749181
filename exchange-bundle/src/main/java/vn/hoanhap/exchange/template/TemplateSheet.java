package vn.hoanhap.exchange.template;

import java.util.List;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Text;

/**
 * Is an installed sheet as the template shows it: copied, since nobody keeps the sheet itself.
 *
 * @param name its name
 * @param title what users call it
 * @param columns its columns beside the key
 */
public record TemplateSheet(String name, Text title, List<Column> columns) {
    /** Copies the list. */
    public TemplateSheet {
        columns = List.copyOf(columns);
    }
}
