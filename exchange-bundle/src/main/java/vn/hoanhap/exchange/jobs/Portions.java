package vn.hoanhap.exchange.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.SheetFile;
import vn.hoanhap.exchange.file.SheetRows;

/** Reads the sheets of a file a few rows at a time, without their examples. */
record Portions(SheetFile file, BooleanSupplier stopping) {

    /** Rows read at once. How many of them one unit of work writes is a matter of their weight. */
    private static final int PORTION = 100;

    /** Takes some rows. */
    interface Taking {
        /** Takes some rows; false ends the reading. */
        boolean take(List<FileRow> rows);
    }

    /**
     * Reads a sheet from its beginning; false when it was left before its end.
     *
     * @throws CancellationException between two portions when the run is to stop
     */
    boolean read(PlannedSheet planned, Taking taking) {
        return read(planned, taking, example -> {});
    }

    /** Reads a sheet likewise, and shows the rows that are left out because they are examples. */
    boolean read(PlannedSheet planned, Taking taking, Consumer<FileRow> examples) {
        try (SheetRows rows = file.rows(planned.head())) {
            for (List<FileRow> some = rows.next(PORTION); !some.isEmpty(); some = rows.next(PORTION)) {
                List<FileRow> meant =
                        some.stream().filter(row -> !planned.example(row)).toList();
                some.stream().filter(planned::example).forEach(examples);
                if (stopping.getAsBoolean()) {
                    throw new CancellationException("the server stops");
                }
                if (!meant.isEmpty() && !taking.take(meant)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
