package vn.hoanhap.parts.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed into a form; notes what cannot be read. Empty fields are null. */
public final class Typed {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final UnaryOperator<String> source;
    private final Faults faults;

    /** Reads the fields that {@code source} gives by name, empty for one that was not sent. */
    public Typed(UnaryOperator<String> source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** Reads a text. */
    public @Nullable String text(String field) {
        String typed = source.apply(field).strip();
        return typed.isEmpty() ? null : typed;
    }

    /** Reads a whole number; thousands marks do not matter. */
    public @Nullable Long number(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("(?<=\\d)[., \u00a0](?=\\d{3})", "");
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            faults.add(field, "fault.number");
            return null;
        }
    }

    /** Reads a number with decimals, after a comma or a point. */
    public @Nullable BigDecimal decimal(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        try {
            return new BigDecimal(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            faults.add(field, "fault.number");
            return null;
        }
    }

    /** Reads dd/mm/yyyy or yyyy-mm-dd. */
    public @Nullable LocalDate date(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        try {
            return typed.contains("/") ? LocalDate.parse(typed, DAY_FIRST) : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            faults.add(field, "fault.date");
            return null;
        }
    }

    /** Reads one of a type's constants by its name. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        faults.add(field, "fault.choice");
        return null;
    }

    /** Reads an id. */
    public @Nullable Long id(String field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        if (typed.matches("[1-9]\\d{0,17}|[1-8]\\d{18}")) {
            return Long.valueOf(typed);
        }
        faults.add(field, "fault.choice");
        return null;
    }
}
