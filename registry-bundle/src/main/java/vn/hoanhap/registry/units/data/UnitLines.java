package vn.hoanhap.registry.units.data;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.shipped.NumberedLine;
import vn.hoanhap.registry.shipped.ShippedFileException;

/** Understands the lines of {@code units.txt} one by one; what a line says about other lines is left to the rules. */
final class UnitLines {
    private static final String FORM = "id, code, kind, parent id, first day, last day, name";
    private static final int CELLS = 7;

    private final Map<String, UnitLevel> levels = new LinkedHashMap<>();
    private final Map<String, UnitKind> kindsByMark = new LinkedHashMap<>();
    private final List<UnitVersion> versions = new ArrayList<>();
    private final List<NumberedLine> lines = new ArrayList<>();
    private @Nullable LocalDate baseline;

    void accept(NumberedLine line) {
        switch (line.text(0)) {
            case "@format" -> line.requireFormat("hoanhap-units");
            case "@baseline" -> acceptBaseline(line);
            case "@level" -> acceptLevel(line);
            case "@kind" -> acceptKind(line);
            default -> acceptVersion(line);
        }
    }

    private void acceptBaseline(NumberedLine line) {
        line.requireCells(2, "@baseline, date");
        baseline = line.requiredDate(1);
    }

    private void acceptLevel(NumberedLine line) {
        line.requireCells(6, "@level, code, rank, title, English title, last day");
        String code = line.required(1, "code of the level");
        UnitLevel level = new UnitLevel(code, (int) line.id(2), line.text(3), line.text(4), line.date(5));
        if (levels.putIfAbsent(code, level) != null) {
            throw line.wrong("the level " + code + " is described twice. Keep one line.");
        }
    }

    private void acceptKind(NumberedLine line) {
        line.requireCells(6, "@kind, mark, code, level, prefix, English word");
        UnitLevel level = levels.get(line.text(3));
        if (level == null) {
            throw line.wrong("the level " + line.text(3) + " is unknown. Describe it in an @level line above.");
        }
        UnitKind kind = new UnitKind(line.required(2, "code of the kind"), level, line.text(4), line.text(5));
        if (kindsByMark.putIfAbsent(line.required(1, "mark of the kind"), kind) != null) {
            throw line.wrong("the kind " + line.text(1) + " is described twice. Keep one line.");
        }
    }

    private void acceptVersion(NumberedLine line) {
        line.requireCells(CELLS, FORM);
        LocalDate start = baseline;
        if (start == null) {
            throw line.wrong("no @baseline stands above. Begin the file with @format and @baseline.");
        }
        UnitKind kind = kindsByMark.get(line.text(2));
        if (kind == null) {
            throw line.wrong("the kind " + line.text(2) + " is unknown. Use the mark of an @kind line.");
        }
        LocalDate from = line.date(4);
        boolean openStart = from == null || from.equals(start);
        Long parent = line.text(3).isEmpty() ? null : Long.valueOf(line.id(3));
        String code = line.required(1, "code of the unit");
        LocalDate firstDay = from == null ? start : from;
        versions.add(new UnitVersion(line.id(0), code, kind, parent, firstDay, openStart, line.date(5), nameOf(line)));
        lines.add(line);
    }

    private static String nameOf(NumberedLine line) {
        String name = line.required(6, "name of the unit");
        if (!name.equals(name.strip()) || !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            throw line.wrong("the name has blanks around it or is not in Unicode form NFC. Write it anew.");
        }
        return name;
    }

    LocalDate baseline() {
        if (baseline == null) {
            throw new ShippedFileException(UnitCatalogueReader.UNITS, 0, "it has no @baseline line. Add one.", null);
        }
        return baseline;
    }

    List<UnitLevel> levels() {
        return List.copyOf(levels.values());
    }

    List<UnitKind> kinds() {
        return List.copyOf(kindsByMark.values());
    }

    List<UnitVersion> versions() {
        return versions;
    }

    /** Returns the lines of the versions, in the same order. */
    List<NumberedLine> lines() {
        return lines;
    }
}
