package vn.hoanhap.registry.units.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.shipped.NumberedLine;

/** Understands the lines of {@code successions.txt}: a line that begins with {@code @on} holds for the pairs below it. */
final class SuccessionLines {
    private static final Map<String, SuccessionKind> KINDS = Map.of(
            "c", SuccessionKind.CONTINUED,
            "r", SuccessionKind.RENAMED,
            "m", SuccessionKind.MERGED,
            "s", SuccessionKind.SPLIT);

    private final List<UnitSuccession> successions = new ArrayList<>();
    private final List<NumberedLine> lines = new ArrayList<>();
    private @Nullable LocalDate on;
    private String decree = "";
    private String source = "";

    void accept(NumberedLine line) {
        switch (line.text(0)) {
            case "@format" -> line.requireFormat("hoanhap-successions");
            case "@on" -> acceptEvent(line);
            default -> acceptPair(line);
        }
    }

    private void acceptEvent(NumberedLine line) {
        line.requireCells(4, "@on, first day, decree, source");
        on = line.requiredDate(1);
        decree = line.text(2);
        source = line.required(3, "source");
    }

    private void acceptPair(NumberedLine line) {
        line.requireCells(3, "old id, new id, kind");
        SuccessionKind kind = KINDS.get(line.text(2));
        if (kind == null) {
            throw line.wrong("\"" + line.text(2) + "\" is no kind of succession. Write c, r, m or s.");
        }
        LocalDate day = on;
        if (day == null) {
            throw line.wrong("no @on line stands above. Say first on which day and by which decree.");
        }
        successions.add(new UnitSuccession(line.id(0), line.id(1), kind, day, decree, source));
        lines.add(line);
    }

    List<UnitSuccession> successions() {
        return successions;
    }

    /** Returns the lines of the successions, in the same order. */
    List<NumberedLine> lines() {
        return lines;
    }
}
