package vn.hoanhap.exchange.file;

import java.util.Optional;
import vn.hoanhap.core.text.Composed;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.Unkept;

/**
 * Is what is wrong with the form of a cell, whatever its column holds.
 *
 * @param message what is wrong
 * @param remedy what to do
 */
public record CellFault(Text message, Text remedy) {

    private static final CellFault TOO_MANY_MARKS = new CellFault(
            new Text(
                    "Ô này có chữ mang quá nhiều dấu chồng lên nhau.",
                    "A letter in this cell has too many marks on top of each other."),
            new Text(
                    "Xóa bớt dấu; mỗi chữ nhiều nhất " + Composed.MOST_MARKS + " dấu.",
                    "Remove some; a letter has at most " + Composed.MOST_MARKS + " marks."));

    private static final CellFault UNKEPT = new CellFault(
            new Text("Ô này có ký tự không lưu được.", "This cell has characters that cannot be kept."),
            new Text("Xóa ký tự điều khiển và ký tự hỏng.", "Remove control characters and broken ones."));

    private static final CellFault TOO_LONG = new CellFault(
            new Text("Ô này dài quá 20.000 ký tự.", "This cell is longer than 20,000 characters."),
            new Text("Viết ngắn lại.", "Shorten it."));

    /** Returns what no cell may hold. */
    public static Optional<CellFault> of(String cell) {
        if (cell.length() > Bounds.CELL_CHARACTERS) {
            return Optional.of(TOO_LONG);
        }
        if (Composed.overloaded(cell)) {
            return Optional.of(TOO_MANY_MARKS);
        }
        return Unkept.in(cell) ? Optional.of(UNKEPT) : Optional.empty();
    }
}
