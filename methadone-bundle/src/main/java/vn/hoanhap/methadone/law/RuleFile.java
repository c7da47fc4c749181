package vn.hoanhap.methadone.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a file of rules: UTF-8, tab separated, comments begin with #, the first other line names the format. */
final class RuleFile {

    private final String name;
    private final int before;

    /** Reads the file of this name; {@code before} cells stand before from, to, reference and certainty. */
    RuleFile(String name, int before) {
        this.name = name;
        this.before = before;
    }

    /** Is a line with what all lines have. */
    record Line(String file, int number, List<String> cells, Basis basis) {

        int number(int index) {
            try {
                return Integer.parseInt(cells.get(index));
            } catch (NumberFormatException e) {
                throw new RuleFileException(file, number, "\"" + cells.get(index) + "\" is no whole number.", e);
            }
        }

        <E extends Enum<E>> E constant(Class<E> type, int index) {
            return RuleFile.constant(file, number, type, cells.get(index));
        }
    }

    /**
     * Makes a rule of each line that lies in this bundle, and refuses two that would hold on the same day.
     *
     * @param same tells of two rules with days in common whether they speak of the same thing
     */
    <R> List<R> shipped(Function<Line, R> reading, Function<R, Basis> basis, BiPredicate<R, R> same) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/law/" + name + ".txt")) {
            if (in == null) {
                throw new RuleFileException(name, 0, "it is missing from the methadone bundle; build it again.", null);
            }
            return read(in, reading, basis, same);
        } catch (IOException failed) {
            throw new UncheckedIOException("The rules of the methadone bundle cannot be read: " + name, failed);
        }
    }

    <R> List<R> read(InputStream in, Function<Line, R> reading, Function<R, Basis> basis, BiPredicate<R, R> same)
            throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        List<R> rules = new ArrayList<>();
        boolean named = false;
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (text.isEmpty() || text.charAt(0) == '#') {
                continue;
            }
            if (!named) {
                requireFormat(text, number);
                named = true;
                continue;
            }
            R rule = reading.apply(line(text, number));
            for (R other : rules) {
                if (same.test(rule, other) && basis.apply(rule).meets(basis.apply(other))) {
                    throw new RuleFileException(name, number, "another line holds on the same days.", null);
                }
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private void requireFormat(String text, int number) {
        String format = "@format\thoanhap-methadone-" + name + "\t1";
        if (!text.equals(format)) {
            throw new RuleFileException(name, number, "only the format " + format + " is understood.", null);
        }
    }

    private Line line(String text, int number) {
        List<String> cells = List.of(text.split("\t", -1));
        if (cells.size() != before + 4) {
            throw new RuleFileException(
                    name, number, "it has " + cells.size() + " cells and needs " + (before + 4) + ".", null);
        }
        LocalDate from = day(cells.get(before), number);
        LocalDate to = day(cells.get(before + 1), number);
        if (from != null && to != null && to.isBefore(from)) {
            throw new RuleFileException(name, number, "its last day lies before its first.", null);
        }
        Certainty certainty = constant(name, number, Certainty.class, cells.get(before + 3));
        return new Line(name, number, cells.subList(0, before), new Basis(from, to, cells.get(before + 2), certainty));
    }

    private @Nullable LocalDate day(String cell, int number) {
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new RuleFileException(name, number, "\"" + cell + "\" is no day.", e);
        }
    }

    private static <E extends Enum<E>> E constant(String file, int number, Class<E> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new RuleFileException(file, number, "\"" + written + "\" is unknown.", null));
    }
}
