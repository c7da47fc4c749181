package vn.hoanhap.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Is what the command line asks for: {@code swap --swaps 1000}.
 *
 * @param benchmarks names of the benchmarks to run, in order; none means all
 * @param numbers options by name
 * @param keep whether reports go where they are kept with the sources
 */
public record Options(List<String> benchmarks, Map<String, Integer> numbers, boolean keep) {

    private static final String KEEP = "--keep";

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException naming the word that makes no sense
     */
    public static Options read(String... words) {
        List<String> benchmarks = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>();
        boolean keep = false;
        for (int at = 0; at < words.length; at++) {
            if (!words[at].startsWith("--")) {
                benchmarks.add(words[at]);
            } else if (words[at].equals(KEEP)) {
                keep = true;
            } else if (at + 1 < words.length && words[at + 1].matches("[1-9]\\d{0,8}")) {
                numbers.put(words[at].substring(2), Integer.valueOf(words[++at]));
            } else {
                throw new IllegalArgumentException(words[at] + " needs a whole number above zero after it");
            }
        }
        return new Options(benchmarks, numbers, keep);
    }

    /** Returns an option's number, or the usual one. */
    public int number(String name, int usual) {
        return numbers.getOrDefault(name, usual);
    }
}
