package vn.hoanhap.itests.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.itests.WrittenWorkbook;

/**
 * One fixture: a row of a sheet with one thing wrong in it, what is said about that, and what mends it. The folder {@code
 * wrong-cells} holds them as texts that a person can check: {@code cell} is what is wrong, {@code with} what else the row holds,
 * {@code at} the column that is named when it is another, {@code also} one that is named beside it, {@code vi} and {@code en} what is said and what is advised, {@code
 * mend} what is written into the grid.
 */
final class WrongCell {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final String name;
    private final String sheet;
    private final Map<String, String> row;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, String> mends = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private final int number;

    private WrongCell(String name, String sheet, Map<String, String> row, int number) {
        this.name = name;
        this.sheet = sheet;
        this.row = row;
        this.number = number;
    }

    /** Reads the fixtures of some files; their rows have keys of their own. */
    static Stream<WrongCell> of(String... files) {
        List<WrongCell> all = new ArrayList<>();
        for (String file : files) {
            String sheet = "";
            String row = "";
            for (String line : lines(file)) {
                String[] word = line.split("\\s+", 2);
                String rest = word.length < 2 ? "" : word[1].strip();
                switch (word[0]) {
                    case "sheet" -> sheet = rest;
                    case "row" -> row = rest;
                    case "==" -> all.add(new WrongCell(rest, sheet, cells(row), 1 + all.size() + start(file)));
                    case "" -> {}
                    default -> all.get(all.size() - 1).note(word[0], rest);
                }
            }
        }
        return all.stream();
    }

    /** Files read by different tests must not give the same keys. */
    private static int start(String file) {
        return switch (file) {
            case "headings" -> 500;
            case "accepted" -> 600;
            default -> 0;
        };
    }

    private static List<String> lines(String file) {
        try (InputStream content = WrongCell.class.getResourceAsStream("/wrong-cells/" + file + ".txt");
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(content, file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Map<String, String> cells(String row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : row.split("\\|", -1)) {
            String[] parts = cell.split("=", 2);
            cells.put(parts[0].strip(), parts[1].strip());
        }
        return cells;
    }

    private void note(String word, String rest) {
        switch (word) {
            case "cell", "with" -> {
                String[] parts = rest.split("=", 2);
                cells.put(parts[0].strip(), parts[1].startsWith("   ") ? parts[1].substring(1) : parts[1].strip());
            }
            case "mend" -> {
                boolean elsewhere = row.keySet().stream().anyMatch(heading -> rest.startsWith(heading + " ="));
                mends.put(
                        elsewhere ? rest.substring(0, rest.indexOf(" =")) : column(),
                        elsewhere ? rest.substring(rest.indexOf(" =") + 2).strip() : rest);
            }
            default -> said.put(word, rest);
        }
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    /** Returns the heading of the column that is named. */
    String column() {
        String elsewhere = said.get("at");
        return elsewhere == null ? cells.keySet().iterator().next() : elsewhere;
    }

    /** Returns the place of that column, as Excel shows it. */
    String place() {
        String elsewhere = said.get("place");
        return elsewhere == null ? WrittenWorkbook.letters(index(column())) + " (" + column() + ")" : elsewhere;
    }

    /** Returns that place and those where the same mistake shows as well. */
    List<String> places() {
        String more = said.get("also");
        return more == null ? List.of(place()) : List.of(place(), more);
    }

    int index(String heading) {
        return columns().indexOf(heading);
    }

    /** Returns the headings that the sheet should have. */
    List<String> columns() {
        return List.copyOf(row.keySet());
    }

    /** Returns the headings that it has. */
    List<String> headings() {
        String other = said.get("head");
        return other == null
                ? columns()
                : Stream.of(other.split("\\|", -1)).map(String::strip).toList();
    }

    /** Returns the row with what is wrong in it. */
    List<String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>(row);
        wrong.putAll(cells);
        return filled(wrong);
    }

    /** Returns the row as the file has it when somebody wrote what it means. */
    List<String> meant() {
        Map<String, String> meant = new LinkedHashMap<>(row);
        meant.put(column(), Objects.requireNonNull(said.get("same"), name));
        return filled(meant);
    }

    List<String> right() {
        return filled(row);
    }

    private List<String> filled(Map<String, String> cells) {
        return cells.values().stream().map(this::filled).toList();
    }

    private String filled(String text) {
        return text.replace("{n}", String.valueOf(number))
                .replace("{year}", String.valueOf(2000 + number % 100))
                .replace("{today}", DAY.format(today()));
    }

    /** Returns what is written into which column. */
    Map<String, String> mends() {
        Map<String, String> filled = new LinkedHashMap<>();
        mends.forEach((heading, text) -> filled.put(heading, filled(text)));
        return filled;
    }

    /** Returns what is said and what is advised. */
    @Nullable
    String said(String language) {
        String text = said.get(language);
        return text == null ? null : filled(text);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Override
    public String toString() {
        return sheet + ": " + name;
    }
}
