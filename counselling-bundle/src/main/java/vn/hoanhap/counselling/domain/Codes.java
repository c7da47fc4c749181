package vn.hoanhap.counselling.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hoanhap.core.text.Text;

/** Knows the codes that hold on a day, as the shipped file {@code codes.txt} has them. Immutable. */
public final class Codes {

    private static final String FILE = "/codes.txt";
    private static final int PARTS = 6;

    private final List<Code> all;

    private Codes(List<Code> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads the shipped file.
     *
     * @throws IllegalStateException naming the line that cannot be read
     */
    public static Codes shipped() {
        InputStream in = Objects.requireNonNull(Codes.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Codes(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Codes::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Code read(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != PARTS) {
            throw new IllegalStateException(FILE + ": six parts are needed in: " + line);
        }
        return new Code(
                CodeList.valueOf(parts[0]),
                parts[1],
                LocalDate.parse(parts[2]),
                parts[3].isEmpty() ? null : LocalDate.parse(parts[3]),
                new Text(parts[4], parts[5]));
    }

    /** Returns the codes of a list that may be used on a day, in order. */
    public List<Code> on(CodeList list, LocalDate day) {
        return all.stream().filter(one -> one.list() == list && one.on(day)).toList();
    }

    /** Returns every code of a list, in order. */
    public List<Code> all(CodeList list) {
        return all.stream().filter(one -> one.list() == list).toList();
    }

    /** Tells whether a code may be used on a day. */
    public boolean has(CodeList list, String code, LocalDate day) {
        return on(list, day).stream().anyMatch(one -> one.code().equals(code));
    }

    /** Returns what readers call a code; the code itself when only a newer version knows it. */
    public Text title(CodeList list, String code) {
        return all(list).stream()
                .filter(one -> one.code().equals(code))
                .map(Code::title)
                .findFirst()
                .orElse(new Text(code, code));
    }
}
