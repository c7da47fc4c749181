package vn.hoanhap.exchange.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.programme.ImportSheet.Column;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.exchange.file.Headings;

/**
 * Is a column under the heading that the template gives it.
 *
 * @param column the column
 * @param heading its title, or its name where another column has that title already
 */
record NamedColumn(Column column, String heading) {

    static List<NamedColumn> of(List<Column> columns, Language language) {
        Set<String> taken = new HashSet<>();
        List<NamedColumn> named = new ArrayList<>();
        for (Column column : columns) {
            String title = column.title().in(language);
            boolean free = taken.add(Headings.fold(title));
            named.add(new NamedColumn(column, free ? title : column.name()));
        }
        return named;
    }

    /** Returns the heading as it is written: required ones with a star. */
    String written() {
        return column.required() ? heading + " *" : heading;
    }
}
