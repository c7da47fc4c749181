package vn.hoanhap.registry.units.data;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * States what one unit was from one day to another: its code, kind, name and parent.
 *
 * @param unitId the id of the unit; it never changes and is never given to another unit
 * @param code the code of the national statistics office; it names a unit only together with a date
 * @param kind the kind, which also gives the level
 * @param parentId the id of the unit above, or null for the highest level
 * @param from the first day
 * @param openStart whether {@code from} means "on or before", because the published lists begin that day
 * @param to the last day, or null while the version is valid
 * @param bareName the name without the word for its kind, for example {@code Trung Phụng} or {@code 1}
 */
public record UnitVersion(
        long unitId,
        String code,
        UnitKind kind,
        @Nullable Long parentId,
        LocalDate from,
        boolean openStart,
        @Nullable LocalDate to,
        String bareName) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Returns the full Vietnamese name, for example {@code Phường Trung Phụng}. */
    public String name() {
        return kind.prefix() + " " + bareName;
    }

    /** Returns the English name, made by rule: {@code Trung Phung Ward}, and {@code Ward 1} for a bare number. */
    public String nameEn() {
        if (NUMBER.matcher(bareName).matches()) {
            return kind.english() + " " + bareName;
        }
        String decomposed = Normalizer.normalize(bareName, Normalizer.Form.NFD);
        String plain =
                MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        return plain + " " + kind.english();
    }

    /** Tells whether this version was valid on a day; a version with an open start answers for every earlier day too. */
    public boolean isValidOn(LocalDate day) {
        boolean begun = openStart || !day.isBefore(from);
        return begun && (to == null || !day.isAfter(to));
    }
}
