package vn.hoanhap.registry.units.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.registry.shipped.ShippedFileException;

/**
 * Holds every unit that comes with the register, checked: levels, kinds, versions in the order of id and first day, and
 * successions. Immutable.
 *
 * @param baseline the first day of the published lists; a version that begins then answers for earlier days too
 * @param levels the levels, the highest first
 * @param kinds the kinds of unit
 * @param versions all versions of all units
 * @param successions what became of the units that ended; a unit that ended and is absent here has no recorded successor
 */
public record UnitCatalogue(
        LocalDate baseline,
        List<UnitLevel> levels,
        List<UnitKind> kinds,
        List<UnitVersion> versions,
        List<UnitSuccession> successions) {
    private static final String FOLDER = "/units/";

    /** Copies the lists, so that a catalogue never changes. */
    public UnitCatalogue {
        levels = List.copyOf(levels);
        kinds = List.copyOf(kinds);
        versions = List.copyOf(versions);
        successions = List.copyOf(successions);
    }

    /**
     * Reads and checks the catalogue that lies in this bundle.
     *
     * @throws ShippedFileException if a line is wrong, naming file and line
     */
    public static UnitCatalogue shipped() {
        try (InputStream units = resource(UnitCatalogueReader.UNITS);
                InputStream successions = resource(UnitCatalogueReader.SUCCESSIONS)) {
            return UnitCatalogueReader.read(units, successions);
        } catch (IOException failed) {
            throw new UncheckedIOException("The unit files of the registry bundle cannot be read.", failed);
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = UnitCatalogue.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new ShippedFileException(
                    name, 0, "it is missing from the registry bundle; build the bundle again.", null);
        }
        return stream;
    }

    /** Returns the versions that were valid on a day. */
    public List<UnitVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.isValidOn(day)).toList();
    }

    /** Returns the unit that had a code on a day, as it was that day. Looks through all versions. */
    public Optional<UnitVersion> find(String code, LocalDate day) {
        return versions.stream()
                .filter(version -> version.code().equals(code) && version.isValidOn(day))
                .findFirst();
    }

    /** Returns the recorded successors of a unit; none means "not recorded" for a unit that ended. */
    public List<UnitSuccession> successorsOf(long unitId) {
        return successions.stream()
                .filter(succession -> succession.fromId() == unitId)
                .toList();
    }
}
