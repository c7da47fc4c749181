package vn.hoanhap.exchange.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.file.FileRow;

/**
 * Is what somebody wrote into cells of a file after it had come in.
 *
 * @param cells the new text by row and by number of the column, from 0
 */
public record Mends(Map<Place, Map<Integer, String>> cells) {

    /** Is nothing. */
    public static final Mends NONE = new Mends(Map.of());

    /** Names a row of a sheet as the file does. */
    public record Place(String sheet, long row) {}

    /** Returns the row with its mended cells; their faults of form are gone, or are those of the new text. */
    FileRow applied(String sheet, FileRow row) {
        Map<Integer, String> mended = cells.get(new Place(sheet, row.number()));
        if (mended == null) {
            return row;
        }
        List<String> texts = new ArrayList<>(row.cells());
        Map<Integer, CellFault> faults = new HashMap<>(row.faults());
        mended.forEach((column, text) -> {
            if (column < texts.size()) {
                texts.set(column, text);
                faults.remove(column);
            }
        });
        return new FileRow(row.number(), texts, faults);
    }
}
