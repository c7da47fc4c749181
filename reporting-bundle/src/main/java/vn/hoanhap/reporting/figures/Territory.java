package vn.hoanhap.reporting.figures;

import java.util.Locale;
import java.util.Optional;

/** Says in which units a figure is told. */
public enum Territory {
    /** As the units were on the last day of the period. */
    THEN,
    /** Restated to the units of today. */
    TODAY;

    /** Reads the word of an address; empty when it is neither. */
    public static Optional<Territory> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "then" -> Optional.of(THEN);
            case "today" -> Optional.of(TODAY);
            default -> Optional.empty();
        };
    }

    /** Returns the word of an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
