package vn.hoanhap.core.table;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.text.Language;

/**
 * Writes lists as files, in one way for all programmes: no cell begins what a spreadsheet would take for a formula, dates and
 * amounts are typed, texts are UTF-8.
 */
@ProviderType
public interface Tables {

    /**
     * The forms of a file: what {@code ?format=} may say. A workbook has titles and so has {@code csv-titles}, for people;
     * {@code csv} has the names of columns and codes, for machines.
     */
    List<String> FORMATS = List.of("xlsx", "csv", "csv-titles");

    /** The most rows of one file. */
    int MOST_ROWS = 50_000;

    /**
     * Returns the file of a table; its rows are read while it is written.
     *
     * @param format one of {@link #FORMATS}
     * @throws vn.hoanhap.core.programme.ProblemException 422 when the format is another; while writing, when there are more
     *     than {@link #MOST_ROWS} rows
     */
    Download file(Table table, String format, Language language);

    /**
     * Returns one workbook with a sheet for each table, named as the first; otherwise like {@link #file}.
     *
     * @param tables at least one
     */
    Download workbook(List<Table> tables, Language language);
}
