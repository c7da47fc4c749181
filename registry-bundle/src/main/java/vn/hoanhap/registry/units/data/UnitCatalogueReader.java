package vn.hoanhap.registry.units.data;

import java.io.IOException;
import java.io.InputStream;
import vn.hoanhap.registry.shipped.ShippedFileException;
import vn.hoanhap.registry.shipped.ShippedLines;

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
     * @throws ShippedFileException if a line is malformed or contradicts another, naming file and line
     */
    public static UnitCatalogue read(InputStream units, InputStream successions) throws IOException {
        UnitLines unitLines = new UnitLines();
        ShippedLines.each(UNITS, units, unitLines::accept);
        VersionRules rules = new VersionRules(unitLines.versions(), unitLines.lines());
        rules.check();

        SuccessionLines successionLines = new SuccessionLines();
        ShippedLines.each(SUCCESSIONS, successions, successionLines::accept);
        new SuccessionRules(rules.unitsById(), successionLines.successions(), successionLines.lines()).check();

        return new UnitCatalogue(
                unitLines.baseline(),
                unitLines.levels(),
                unitLines.kinds(),
                unitLines.versions(),
                successionLines.successions());
    }
}
