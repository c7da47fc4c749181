package vn.hoanhap.registry.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.words.Words;

/**
 * Reads the fields of a sent form. What cannot be read is noted, and a stand-in is returned, so that the rules of the
 * register report all their faults in the same answer.
 */
public final class Sent {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Call call;
    private final Violations faults = new Violations();

    /** Reads the form of a call. */
    public Sent(Call call) {
        this.call = call;
    }

    /** Returns what was wrong so far; the rules add to it. */
    public Violations faults() {
        return faults;
    }

    /** Returns a text; empty when there is none. */
    public String text(String name) {
        return call.field(name);
    }

    /** Returns a text; null when there is none. */
    public @Nullable String optional(String name) {
        String text = call.field(name);
        return text.isEmpty() ? null : text;
    }

    /** Returns what was chosen from a list; notes when nothing was, or something that the list does not have. */
    public String choice(String name, Collection<String> offered) {
        String chosen = call.field(name);
        if (chosen.isEmpty()) {
            Words.fault(faults, name, "page.form.choose");
        } else if (!offered.contains(chosen)) {
            Words.fault(faults, name, "page.form.choice");
        }
        return chosen;
    }

    /** Returns a day that must be there, written dd/mm/yyyy or ISO 8601. */
    public LocalDate day(String name) {
        LocalDate day = optionalDay(name);
        if (day == null && call.field(name).isEmpty()) {
            Words.fault(faults, name, "page.form.missing");
        }
        return day == null ? call.today() : day;
    }

    /** Returns a day; null when none was written. */
    public @Nullable LocalDate optionalDay(String name) {
        String text = call.field(name);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = day0(text);
        if (day == null) {
            Words.fault(faults, name, "page.form.day");
        }
        return day;
    }

    private static @Nullable LocalDate day0(String text) {
        Matcher written = DAY_FIRST.matcher(text);
        try {
            if (written.matches()) {
                return LocalDate.of(number(written, 3), number(written, 2), number(written, 1));
            }
            return ISO.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Returns a year of four digits; null when none was written. */
    public @Nullable Integer year(String name) {
        String text = call.field(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{4}")) {
            Words.fault(faults, name, "page.form.year");
            return null;
        }
        return Integer.valueOf(text);
    }

    /** Returns the id that a choice carries; null when nothing was chosen. */
    public @Nullable Long id(String name) {
        String text = call.field(name);
        try {
            return text.isEmpty() ? null : Long.valueOf(Id.parse(text).value());
        } catch (IllegalArgumentException e) {
            Words.fault(faults, name, "page.form.choice");
            return null;
        }
    }

    /** Returns the version that a form was filled for; -1 when it carries none, which no record has. */
    public long version() {
        Long version = id("version");
        return version == null ? -1 : version;
    }
}
