package vn.hoanhap.core.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.text.Text;

/**
 * Looks for rows that hold by themselves and may yet be a mistake, such as a human being who is there already under another
 * birth year. Goes through one sheet of one file from its first row to its last and remembers what it needs of them. Nothing is
 * refused for a doubt: whoever imports is asked. Not for several threads; lives as long as the lease of its sheet.
 */
@ConsumerType
public interface RowDoubts {

    /** Finds nothing to doubt. */
    RowDoubts NONE = rows -> List.of();

    /**
     * Is a row with its place.
     *
     * @param number number of the row as its reader finds it in the file
     * @param row the row
     * @param existing id of the record that an earlier import made of its key; null for a new one
     */
    record Numbered(
            long number, ImportSheet.Row row, @Nullable Long existing) {}

    /**
     * Is a doubt about a row.
     *
     * @param number number of the row
     * @param question what is striking and what to do, for whoever imports; may say what stands in cells
     */
    record Doubt(long number, Text question) {}

    /**
     * Is the page on which somebody settles doubts about records once they are written.
     *
     * @param title what the link says
     * @param path address of the page
     * @param permission right that the page asks for
     */
    record Settling(Text title, String path, Permission permission) {}

    /** Returns what is doubtful about the next rows, at most one doubt for each; without writing. */
    List<Doubt> of(List<Numbered> rows);
}
