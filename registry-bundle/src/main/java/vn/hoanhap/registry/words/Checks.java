package vn.hoanhap.registry.words;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Names;

/** Makes the checks that every noun needs, with the same sentences. */
public final class Checks {
    private Checks() {}

    /** Notes a fault unless the condition holds; the remedy is the sentence {@code key.remedy}. */
    public static void holds(Violations faults, boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            Words.fault(faults, field, key, arguments);
        }
    }

    /** Notes a text that is blank or too long. */
    public static void text(Violations faults, String field, String text, int longest) {
        holds(faults, !Names.blank(text), field, "check.blank");
        holds(faults, text.length() <= longest, field, "check.long", longest);
    }

    /** Notes a name that is blank or too long, or that does not read as it is written. */
    public static void name(Violations faults, String field, String name, int longest) {
        text(faults, field, name, longest);
        holds(faults, Names.blank(name) || Names.readable(name), field, "check.unreadable");
    }

    /** Notes a name that is too long or does not read as it is written; null is fine, and so is nothing but spaces. */
    public static void optionalName(Violations faults, String field, @Nullable String name, int longest) {
        optional(faults, field, name, longest);
        holds(faults, name == null || name.isBlank() || Names.readable(name), field, "check.unreadable");
    }

    /** Notes a text that is too long; null is fine. */
    public static void optional(Violations faults, String field, @Nullable String text, int longest) {
        holds(faults, text == null || text.length() <= longest, field, "check.long", longest);
    }

    /** Notes a code that is not in the list. */
    public static void code(Violations faults, String field, @Nullable String code, List<String> codes) {
        holds(faults, code != null && codes.contains(code), field, "check.code", String.join(", ", codes));
    }

    /** Notes a last day before the first. */
    public static void span(Violations faults, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean fits = from == null || to == null || !to.isBefore(from);
        holds(faults, fits, "valid_to", "check.span", from == null ? "" : from);
    }

    /** Notes a date after today. */
    public static void notFuture(Violations faults, String field, LocalDate date, LocalDate today) {
        holds(faults, !date.isAfter(today), field, "check.future", today);
    }

    /** Notes a unit out of the caller's reach. */
    public static void unitReached(Violations faults, boolean reached) {
        holds(faults, reached, "unit", "check.reach");
    }

    /** Refuses a change of another version than the caller saw. */
    public static void sameVersion(long expected, long current) {
        if (expected != current) {
            throw Problem.changedMeanwhile(current).raise();
        }
    }
}
