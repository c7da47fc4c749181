package vn.hoanhap.parts.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Reads a file of rules: UTF-8, tab separated, comments begin with #, the first other line names the format. */
public final class RuleFile {

    private static final String FORMAT = "@format";

    private RuleFile() {}

    /**
     * Reads a file of the folder {@code law} of a bundle.
     *
     * @param reader a class of the bundle
     * @param name of the file
     * @param format what its first line must name
     * @throws RuleFileException when it is missing, or of another format
     */
    public static List<RuleLine> shipped(Class<?> reader, String name, String format) {
        try (InputStream in = reader.getResourceAsStream("/law/" + name)) {
            if (in == null) {
                throw new RuleFileException(
                        name, 0, "it is missing from the bundle of " + reader.getName() + "; build it again.", null);
            }
            return read(name, format, in);
        } catch (IOException failed) {
            throw new UncheckedIOException("The rules of " + reader.getName() + " cannot be read: " + name, failed);
        }
    }

    /**
     * Reads a file; the caller closes the stream.
     *
     * @throws RuleFileException when it is of another format
     */
    public static List<RuleLine> read(String name, String format, InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        List<RuleLine> lines = new ArrayList<>();
        int number = 0;
        boolean named = false;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (text.isEmpty() || text.charAt(0) == '#') {
                continue;
            }
            RuleLine line = new RuleLine(name, number, List.of(text.split("\t", -1)));
            if (named) {
                lines.add(line);
            } else {
                requireFormat(line, format);
                named = true;
            }
        }
        return List.copyOf(lines);
    }

    private static void requireFormat(RuleLine line, String format) {
        if (!line.cells().equals(List.of(FORMAT, format, "1"))) {
            throw line.wrong("only the format " + format + " 1 is understood. Use a file made for this version.");
        }
    }

    /**
     * Makes a rule of each line, and refuses two that would hold on the same day.
     *
     * @param same tells of two rules with days in common whether they speak of the same thing
     * @throws RuleFileException for the second of two such lines
     */
    public static <R> List<R> rules(
            List<RuleLine> lines, Function<RuleLine, R> reading, Function<R, Basis> basis, BiPredicate<R, R> same) {
        List<R> rules = new ArrayList<>();
        for (RuleLine line : lines) {
            R rule = reading.apply(line);
            for (R other : rules) {
                if (same.test(rule, other) && basis.apply(rule).meets(basis.apply(other))) {
                    throw line.wrong("another line says the same thing for some of these days. Let one end before.");
                }
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }
}
