package vn.hoanhap.core.programme;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import vn.hoanhap.core.access.Principal;

/**
 * Finds rows that hold by themselves and would yet be refused when they are written, because of what stands already or of an
 * earlier row of the same file: a second target of one year. Goes through one sheet of one file from its first row to its last
 * as it would be written, and remembers what it needs of them. Not for several threads; lives as long as the lease of its sheet.
 */
@ConsumerType
public interface RowClashes {

    /** Finds nothing that clashes. */
    RowClashes NONE = rows -> List.of();

    /**
     * Is the file that is checked.
     *
     * @param by who imports
     * @param notes what sheets of one programme note about their rows for those that come after them; a sheet that is read once
     *     more from its beginning notes anew in place of what it noted before
     */
    record CheckedFile(Principal by, Map<Object, Object> notes) {}

    /**
     * Is a row that clashes.
     *
     * @param number number of the row
     * @param fault the column, what it clashes with and what to do
     */
    record Clash(long number, Problem.FieldError fault) {}

    /**
     * Returns which of the next rows clash, without writing. They are those that will be written, new or as corrections: a row
     * that clashes will not be, and nothing clashes with it.
     */
    List<Clash> of(List<RowDoubts.Numbered> rows);
}
