package vn.hoanhap.reporting.figures;

import java.util.Arrays;
import java.util.Optional;

/** Says which lines of an area are meant: those in a figure, or those that stand beside it because nobody can place them. */
public enum Side {
    /** The lines in the figure. */
    OWN("own"),
    /** Lines of former units that the area shares with others: none of these can claim them. */
    SHARED("shared"),
    /** Lines in the area whose former commune was split: in no commune's figure. */
    UNDECIDED("undecided"),
    /** Lines in the area whose former commune has no recorded successor: in no commune's figure. */
    UNPLACED("unplaced"),
    /** Both of these: lines that no commune of the area can claim. */
    LEFT("left"),
    /** Lines that name a unit that began only after their day, told in the units of then: in no figure of that time. */
    EARLY("early");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    /** Returns how an address says it. */
    public String word() {
        return word;
    }

    /** Reads what an address says; empty when it says something else. */
    public static Optional<Side> of(String written) {
        return Arrays.stream(values()).filter(side -> side.word.equals(written)).findFirst();
    }
}
