package vn.hoanhap.parts.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Is one line of a file of rules, cut at its tabs.
 *
 * @param file name of the file
 * @param number number of the line, from 1
 * @param cells the text between the tabs
 */
public record RuleLine(String file, int number, List<String> cells) {

    /** Copies the cells. */
    public RuleLine {
        cells = List.copyOf(cells);
    }

    /** Refuses the line when it has not as many cells. */
    public void requireCells(int count) {
        if (cells.size() != count) {
            throw wrong("it has " + cells.size() + " cells instead of " + count + ". See the line that begins with #.");
        }
    }

    /** Returns the text of a cell; null when it is empty. */
    public @Nullable String optional(int index) {
        return cells.get(index).isBlank() ? null : cells.get(index).strip();
    }

    /** Returns the text of a cell that must be filled in. */
    public String text(int index) {
        String cell = optional(index);
        if (cell == null) {
            throw wrong("cell " + (index + 1) + " is empty. Fill it in.");
        }
        return cell;
    }

    /** Returns a whole number from 0 on; null when the cell is empty. */
    public @Nullable Integer optionalNumber(int index) {
        return optional(index) == null ? null : Integer.valueOf(number(index));
    }

    /** Returns a whole number from 0 on. */
    public int number(int index) {
        try {
            int number = Integer.parseInt(text(index));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new RuleFileException(file, number, noNumber(index), notANumber);
        }
        throw wrong(noNumber(index));
    }

    private String noNumber(int index) {
        return "\"" + cells.get(index) + "\" is no whole number from 0 on.";
    }

    /** Returns a day written as 2024-06-06; null when the cell is empty. */
    public @Nullable LocalDate optionalDay(int index) {
        return optional(index) == null ? null : day(index);
    }

    /** Returns a day written as 2024-06-06. */
    public LocalDate day(int index) {
        try {
            return LocalDate.parse(text(index));
        } catch (DateTimeParseException notADay) {
            throw new RuleFileException(
                    file, number, "\"" + cells.get(index) + "\" is no date. Write it as 2024-06-06.", notADay);
        }
    }

    /** Returns whether a cell says yes; it may also say no. */
    public boolean yes(int index) {
        return switch (text(index)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong("\"" + cells.get(index) + "\" is neither yes nor no.");
        };
    }

    /** Returns the constant that a cell names. */
    public <E extends Enum<E>> E constant(Class<E> type, int index) {
        return constant(type, text(index));
    }

    /** Returns the constant of a name that stands somewhere in the line. */
    public <E extends Enum<E>> E constant(Class<E> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElseThrow(() -> wrong("\"" + written + "\" is unknown. Write one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + "."));
    }

    /** Reads from, to, reference and certainty, which stand side by side. */
    public Basis basis(int index) {
        LocalDate from = optionalDay(index);
        LocalDate to = optionalDay(index + 1);
        if (from != null && to != null && to.isBefore(from)) {
            throw wrong("the last day " + to + " lies before the first day " + from + ".");
        }
        return new Basis(from, to, text(index + 2), constant(Certainty.class, index + 3));
    }

    /** Returns what to throw when the line is wrong: {@code problem} says what is wrong and what to do. */
    public RuleFileException wrong(String problem) {
        return new RuleFileException(file, number, problem, null);
    }
}
