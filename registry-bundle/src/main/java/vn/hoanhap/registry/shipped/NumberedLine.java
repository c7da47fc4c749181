package vn.hoanhap.registry.shipped;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries one line of a file that comes with the register, cut at its tabs, with its number, so that every complaint can name its place.
 *
 * @param file the name of the file
 * @param number the number of the line, from 1
 * @param cells the text between the tabs
 */
public record NumberedLine(String file, int number, List<String> cells) {
    /** Copies the cells. */
    public NumberedLine {
        cells = List.copyOf(cells);
    }

    /** Cuts a line at its tabs. */
    public static NumberedLine of(String file, int number, String text) {
        return new NumberedLine(file, number, List.of(text.split("\t", -1)));
    }

    /** Refuses the line unless it has so many cells; {@code form} says what belongs there. */
    public void requireCells(int count, String form) {
        if (cells.size() != count) {
            throw wrong("it has " + cells.size() + " cells instead of " + count + ". Write: " + form + ".");
        }
    }

    /** Returns what stands in a cell. */
    public String text(int index) {
        return cells.get(index);
    }

    /** Returns what stands in a cell that must not be empty. */
    public String required(int index, String what) {
        if (cells.get(index).isBlank()) {
            throw wrong("cell " + (index + 1) + " is empty. Fill in the " + what + ".");
        }
        return cells.get(index);
    }

    /** Returns the whole number above 0 in a cell. */
    public long id(int index) {
        try {
            long id = Long.parseLong(cells.get(index));
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException notANumber) {
            throw new ShippedFileException(file, number, noId(index), notANumber);
        }
        throw wrong(noId(index));
    }

    private String noId(int index) {
        return "\"" + cells.get(index) + "\" is no unit id. Write a whole number above 0.";
    }

    /** Returns the day in a cell; null when it is empty. */
    public @Nullable LocalDate date(int index) {
        String cell = cells.get(index);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException notADate) {
            throw new ShippedFileException(
                    file, number, "\"" + cell + "\" is no date. Write it as 2024-06-06.", notADate);
        }
    }

    /** Returns the day in a cell that must not be empty. */
    public LocalDate requiredDate(int index) {
        LocalDate date = date(index);
        if (date == null) {
            throw wrong("cell " + (index + 1) + " is empty. Fill in a date, written as 2024-06-06.");
        }
        return date;
    }

    /** Returns the complaint about this line: what is wrong and what to do. */
    public ShippedFileException wrong(String problem) {
        return new ShippedFileException(file, number, problem, null);
    }

    /** Refuses the file unless this line names the format that is understood. */
    public void requireFormat(String name) {
        requireCells(3, "@format, " + name + ", 1");
        if (!text(1).equals(name) || !text(2).equals("1")) {
            throw wrong("only the format " + name + " 1 is understood. Use a file made for this version.");
        }
    }
}
