package vn.hoanhap.registry.attachments.files;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Names;

/** Makes titles of the names of files, and names of files of titles: nothing in either hides, leads elsewhere or runs. */
public final class FileName {
    /** The most characters of a title. */
    public static final int LONGEST = 120;

    private static final int LONGEST_ENDING = 5;
    private static final String UNFIT = "\\/:*?\"<>|";

    private FileName() {}

    /** Returns a title; null when nothing readable is in the name. */
    public static @Nullable String title(@Nullable String filename) {
        if (filename == null) {
            return null;
        }
        String name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && name.length() - dot - 1 <= LONGEST_ENDING;
        String cleaned = cleaned(ends ? name.substring(0, dot) : name);
        return Names.readable(cleaned) ? cleaned : null;
    }

    /** Returns the name of a file. */
    public static String of(String title, FileKind kind) {
        return cleaned(title) + "." + kind.ending();
    }

    private static String cleaned(String name) {
        String plain = name.codePoints()
                .map(c -> UNFIT.indexOf(c) >= 0 || Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String one = plain.replaceAll("\\s+", " ").strip();
        return one.length() > LONGEST ? one.substring(0, LONGEST).strip() : one;
    }
}
