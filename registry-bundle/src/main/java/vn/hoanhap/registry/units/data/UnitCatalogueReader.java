package vn.hoanhap.registry.units.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;

/** Reads the two unit files and refuses them whole if one line is wrong. */
public final class UnitCatalogueReader {
    static final String UNITS = "units.txt";
    static final String SUCCESSIONS = "successions.txt";

    private UnitCatalogueReader() {}

    /**
     * Reads and checks a catalogue. The caller closes the streams.
     *
     * @param units the content of {@code units.txt}, UTF-8
     * @param successions the content of {@code successions.txt}, UTF-8
     * @throws IOException if a stream cannot be read
     * @throws UnitCatalogueException if a line is malformed or contradicts another, naming file and line
     */
    public static UnitCatalogue read(InputStream units, InputStream successions) throws IOException {
        UnitLines unitLines = new UnitLines();
        eachLine(UNITS, units, unitLines::accept);
        VersionRules rules = new VersionRules(unitLines.versions(), unitLines.lines());
        rules.check();

        SuccessionLines successionLines = new SuccessionLines();
        eachLine(SUCCESSIONS, successions, successionLines::accept);
        new SuccessionRules(rules.unitsById(), successionLines.successions(), successionLines.lines()).check();

        return new UnitCatalogue(
                unitLines.baseline(),
                unitLines.levels(),
                unitLines.kinds(),
                unitLines.versions(),
                successionLines.successions());
    }

    private static void eachLine(String file, InputStream stream, Consumer<NumberedLine> consumer) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8.newDecoder()));
        int number = 0;
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isEmpty() && text.charAt(0) != '#') {
                    consumer.accept(NumberedLine.of(file, number, text));
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new UnitCatalogueException(
                    file,
                    number + 1,
                    "at or after this line stand bytes that are not UTF-8. Save it as UTF-8.",
                    notUtf8);
        }
    }
}
