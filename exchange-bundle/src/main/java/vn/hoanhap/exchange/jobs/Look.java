package vn.hoanhap.exchange.jobs;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.keys.RecordKeys;

/**
 * Is a row as a check found it.
 *
 * @param row the row of the file
 * @param typed its cells, read by type
 * @param known what its key stands for; null for a new one
 * @param same whether its record says the same already
 * @param noted what is wrong with it
 * @param doubled whether an earlier row has its key
 */
record Look(
        FileRow row,
        ImportSheet.Row typed,
        RecordKeys.@Nullable Known known,
        boolean same,
        Violations noted,
        boolean doubled) {

    /** Tells whether nothing is wrong with it. */
    boolean holds() {
        return noted.none() && row.faults().isEmpty();
    }

    RowDoubts.Numbered numbered() {
        return new RowDoubts.Numbered(row.number(), typed, known == null ? null : known.recordId());
    }
}
