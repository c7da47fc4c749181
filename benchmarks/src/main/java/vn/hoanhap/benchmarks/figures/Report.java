package vn.hoanhap.benchmarks.figures;

import java.util.List;

/**
 * Is what a benchmark found.
 *
 * @param benchmark its name
 * @param question what it asked, in a sentence
 * @param figures what it measured
 * @param bars what it was held against; none where no bar was set
 * @param notes what a reader must know to read the figures rightly
 */
public record Report(String benchmark, String question, List<Figure> figures, List<Bar> bars, List<String> notes) {

    /** Copies the lists. */
    public Report {
        figures = List.copyOf(figures);
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
    }

    /** Tells whether every bar holds. */
    public boolean holds() {
        return bars.stream().allMatch(Bar::holds);
    }
}
