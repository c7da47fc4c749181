package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;

/** Knows how areas and their classes are called; a commune that ended keeps its old name, and is told with who took it over. */
public final class AreaNames {

    private static final String TITLES = "area.class.";

    private final Desk desk;
    private final Labels labels;
    private final LocalDate asOf;
    private final Map<Long, String> heirs = new HashMap<>();

    /** Knows them as of a date. */
    public AreaNames(Desk desk, LocalDate asOf) {
        this.desk = desk;
        this.labels = Labels.of(desk, List.of(), asOf);
        this.asOf = asOf;
    }

    /** Returns the name of a commune. */
    public String unit(long id) {
        return labels.unit(id);
    }

    /** Returns the name of an area: "ngõ Cống Trắng, Phường Trung Phụng". */
    public String spot(AreaSpot spot) {
        return spot.place() == null ? unit(spot.unitId()) : spot.place() + ", " + unit(spot.unitId());
    }

    /** Returns who stands in the place of a commune that ended; null while it stands, or when nobody is recorded. */
    public @Nullable String heirs(long id) {
        String names = heirs.computeIfAbsent(id, this::foundHeirs);
        return names.isEmpty() ? null : names;
    }

    private String foundHeirs(long id) {
        Units units = desk.register().units();
        boolean ended = units.latest(id)
                .map(Unit::to)
                .filter(last -> last.isBefore(asOf))
                .isPresent();
        return ended ? units.stoodOn(id, asOf).stream().map(Unit::name).collect(Collectors.joining(", ")) : "";
    }

    /** Returns what readers call a class; its code when this version does not know it. */
    public Text title(AreaCode code) {
        String key = TITLES + code.written();
        return desk.words().messages().has(key) ? desk.words().both(key) : new Text(code.written(), code.written());
    }
}
