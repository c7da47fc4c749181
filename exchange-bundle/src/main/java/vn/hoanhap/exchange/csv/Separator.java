package vn.hoanhap.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.KnownHeadings;

/**
 * Stands between the cells of a line. Excel writes a comma or a semicolon, as its computer is set, and a tab where it is asked
 * for text. Which one it is is read from the headings that the sheet knows, never guessed from what is frequent.
 */
enum Separator {
    COMMA(',', "dấu phẩy", "comma"),
    SEMICOLON(';', "dấu chấm phẩy", "semicolon"),
    TAB('\t', "dấu tab", "tab");

    private final char character;
    private final String vi;
    private final String en;

    Separator(char character, String vi, String en) {
        this.character = character;
        this.vi = vi;
        this.en = en;
    }

    char character() {
        return character;
    }

    Text title() {
        return new Text(vi, en);
    }

    /** Is a header line, read by one separator. */
    private record Reading(Separator by, List<String> headings, long known) {}

    /**
     * Finds by what the columns of a sheet are separated.
     *
     * @param sheet what the file calls the sheet
     * @param begin how the file begins, its header line at least
     * @return empty when its header does not tell
     */
    static Optional<Separator> of(String sheet, String begin, KnownHeadings headings) {
        List<Reading> readings = Arrays.stream(values())
                .map(separator -> read(separator, sheet, begin, headings))
                .sorted(Comparator.comparingLong(Reading::known).reversed())
                .toList();
        Reading most = readings.get(0);
        if (most.known() > readings.get(1).known()) {
            return Optional.of(most.by());
        }
        // One column in each reading: there is nothing to separate.
        return readings.stream().allMatch(reading -> reading.headings().size() <= 1)
                        || (most.known() == 0 && onlyComma(readings))
                ? Optional.of(COMMA)
                : Optional.empty();
    }

    /** A header of strange words with commas alone is read as it always was: its columns are named as unknown. */
    private static boolean onlyComma(List<Reading> readings) {
        return readings.stream()
                .noneMatch(
                        reading -> reading.by() != COMMA && reading.headings().size() > 1);
    }

    private static Reading read(Separator separator, String sheet, String begin, KnownHeadings known) {
        List<String> headings = header(separator, begin);
        long count = headings.stream()
                .distinct()
                .filter(heading -> known.knows(sheet, heading))
                .count();
        return new Reading(separator, headings, count);
    }

    private static List<String> header(Separator separator, String begin) {
        try {
            return CsvRows.header(begin, separator);
        } catch (CsvParseException noCsv) {
            return List.of(); // the form check says what is wrong
        }
    }
}
