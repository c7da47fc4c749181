package vn.hoanhap.exchange.table;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Tables;

/** Counts the rows of a table, refuses more than a file holds, and finds a row that has other columns than its table. */
final class Counted implements Iterator<List<@Nullable Object>> {

    private final Iterator<List<@Nullable Object>> rows;
    private final int columns;
    private final Supplier<ProblemException> tooMany;
    private int read;

    Counted(Table table, Supplier<ProblemException> tooMany) {
        this.rows = table.rows().iterator();
        this.columns = table.columns().size();
        this.tooMany = tooMany;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public List<@Nullable Object> next() {
        List<@Nullable Object> row = rows.next();
        if (row.size() != columns) {
            throw new IllegalStateException("a row of " + row.size() + " cells in a table of " + columns + " columns");
        }
        read++;
        if (read > Tables.MOST_ROWS) {
            throw tooMany.get();
        }
        return row;
    }
}
