package vn.hoanhap.registry.units.data;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries one line of a unit file, cut at its tabs, with its number, so that every complaint can name its place.
 *
 * @param file the name of the file
 * @param number the number of the line, from 1
 * @param cells the text between the tabs
 */
record NumberedLine(String file, int number, List<String> cells) {
    NumberedLine {
        cells = List.copyOf(cells);
    }

    static NumberedLine of(String file, int number, String text) {
        return new NumberedLine(file, number, List.of(text.split("\t", -1)));
    }

    void requireCells(int count, String form) {
        if (cells.size() != count) {
            throw wrong("it has " + cells.size() + " cells instead of " + count + ". Write: " + form + ".");
        }
    }

    String text(int index) {
        return cells.get(index);
    }

    String required(int index, String what) {
        if (cells.get(index).isBlank()) {
            throw wrong("cell " + (index + 1) + " is empty. Fill in the " + what + ".");
        }
        return cells.get(index);
    }

    long id(int index) {
        try {
            long id = Long.parseLong(cells.get(index));
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException notANumber) {
            throw new UnitCatalogueException(file, number, noId(index), notANumber);
        }
        throw wrong(noId(index));
    }

    private String noId(int index) {
        return "\"" + cells.get(index) + "\" is no unit id. Write a whole number above 0.";
    }

    @Nullable
    LocalDate date(int index) {
        String cell = cells.get(index);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException notADate) {
            throw new UnitCatalogueException(
                    file, number, "\"" + cell + "\" is no date. Write it as 2024-06-06.", notADate);
        }
    }

    LocalDate requiredDate(int index) {
        LocalDate date = date(index);
        if (date == null) {
            throw wrong("cell " + (index + 1) + " is empty. Fill in a date, written as 2024-06-06.");
        }
        return date;
    }

    UnitCatalogueException wrong(String problem) {
        return new UnitCatalogueException(file, number, problem, null);
    }
}
