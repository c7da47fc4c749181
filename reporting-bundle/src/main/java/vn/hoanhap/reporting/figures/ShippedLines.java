package vn.hoanhap.reporting.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads a shipped file of lines with semicolons; empty lines and those that begin with a hash tell nothing. */
public final class ShippedLines {

    private ShippedLines() {}

    /**
     * Reads the cells of every line.
     *
     * @param file absolute name on the class path of this bundle
     * @param cells how many cells every line has
     * @throws IllegalStateException when the file is missing or a line has another number of cells
     */
    public static List<List<String>> of(String file, int cells) {
        return of(file).stream().map(line -> cut(file, line, cells)).toList();
    }

    private static List<String> of(String file) {
        try (InputStream in = ShippedLines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the bundle ships no " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<String> cut(String file, String line, int cells) {
        List<String> cut = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        if (cut.size() != cells) {
            throw new IllegalStateException(file + ": " + cells + " cells expected in '" + line + "'");
        }
        return cut;
    }
}
