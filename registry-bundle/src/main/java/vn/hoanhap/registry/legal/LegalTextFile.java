package vn.hoanhap.registry.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.registry.shipped.NumberedLine;
import vn.hoanhap.registry.shipped.ShippedFileException;
import vn.hoanhap.registry.shipped.ShippedLines;

/** Reads the legal texts that come with the register, and refuses the whole file if one line is wrong. */
public final class LegalTextFile {
    private static final String NAME = "texts.txt";
    private static final String FORM =
            "number, kind, issuer, issued on, in force from, in force to, replaced by, how sure, title, found where";
    private static final int CELLS = 10;

    private final Map<String, Found> texts = new LinkedHashMap<>();

    /** Is a text with its line. */
    private record Found(LegalText text, NumberedLine line) {}

    private LegalTextFile() {}

    /** Returns the texts that lie in this bundle, in the order of the file. */
    public static List<LegalText> shipped() {
        try (InputStream in = LegalTextFile.class.getResourceAsStream("/legal/" + NAME)) {
            if (in == null) {
                throw new ShippedFileException(
                        NAME, 0, "it is missing from the registry bundle; build it again.", null);
            }
            return read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException("The legal texts of the registry bundle cannot be read.", failed);
        }
    }

    /**
     * Reads and checks a file. The caller closes the stream.
     *
     * @throws ShippedFileException if a line is malformed or contradicts another, naming file and line
     */
    static List<LegalText> read(InputStream in) throws IOException {
        LegalTextFile file = new LegalTextFile();
        ShippedLines.each(NAME, in, file::accept);
        file.checkReplacements();
        return file.texts.values().stream().map(Found::text).toList();
    }

    private void accept(NumberedLine line) {
        if (line.text(0).equals("@format")) {
            line.requireFormat("hoanhap-legal-texts");
            return;
        }
        line.requireCells(CELLS, FORM);
        String number = line.required(0, "number of the text");
        LegalText.Draft draft = new LegalText.Draft(
                number,
                constant(LegalKind.class, line, 1),
                line.required(8, "words that say what it is about"),
                text(line, 2),
                line.date(3),
                line.date(4),
                line.date(5),
                text(line, 6),
                line.required(9, "place where it was found"));
        Certainty certainty = constant(Certainty.class, line, 7);
        if (certainty == Certainty.OFFICE) {
            throw line.wrong("OFFICE is for what an office enters. Write SEEN, PART or MEMORY.");
        }
        checkDays(draft, line);
        if (texts.putIfAbsent(number, new Found(new LegalText(key(number), draft, certainty, 0), line)) != null) {
            throw line.wrong("the text " + number + " stands here twice. Keep one line.");
        }
    }

    private static void checkDays(LegalText.Draft draft, NumberedLine line) {
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw line.wrong("the last day " + to + " lies before the first day " + from + ".");
        }
        LocalDate issued = draft.issuedOn();
        if (issued != null && to != null && to.isBefore(issued)) {
            throw line.wrong("the last day " + to + " lies before the day of issue " + issued + ".");
        }
    }

    private void checkReplacements() {
        texts.forEach((number, found) -> {
            String by = found.text().draft().replacedBy();
            if (by != null && (by.equals(number) || !texts.containsKey(by))) {
                throw found.line()
                        .wrong("the text " + by + " that replaced it is unknown. Add it or correct the number.");
            }
        });
    }

    private static <E extends Enum<E>> E constant(Class<E> type, NumberedLine line, int cell) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(line.text(cell)))
                .findFirst()
                .orElseThrow(() -> line.wrong("\"" + line.text(cell) + "\" is unknown. Write one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + "."));
    }

    private static @Nullable String text(NumberedLine line, int cell) {
        return line.text(cell).isEmpty() ? null : line.text(cell);
    }

    /** Makes the key of a shipped text: {@code 105-2021-nd-cp}. */
    static String key(String number) {
        return ToneFree.fold(number).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
