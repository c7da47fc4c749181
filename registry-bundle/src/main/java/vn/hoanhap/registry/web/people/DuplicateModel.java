package vn.hoanhap.registry.web.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.people.duplicates.PairState;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page of a pair: two records side by side.
 *
 * @param form what stands in the form
 * @param row the pair with both people
 * @param lines what is known of both, in order
 * @param opened whether the lines tell who they are
 * @param mayOpen whether the reader may open that
 * @param keep the two records to choose from, by id
 */
public record DuplicateModel(
        Form form, PairRow row, List<Line> lines, boolean opened, boolean mayOpen, Map<String, String> keep)
        implements Desk.Filled {

    /** Copies the list. */
    public DuplicateModel {
        lines = List.copyOf(lines);
    }

    /**
     * Is one thing that is known of both.
     *
     * @param label what it is
     * @param low what is known of the one; null for nothing
     * @param high what is known of the other; null for nothing
     * @param differs whether both are known and not the same
     */
    public record Line(
            String label, @Nullable String low, @Nullable String high, boolean differs) {

        static Line of(String label, @Nullable String low, @Nullable String high) {
            return new Line(label, low, high, low != null && high != null && !low.equalsIgnoreCase(high));
        }

        /** Is something of which both may have their own, as dates of contacts: it is no sign of anything. */
        static Line plain(String label, @Nullable String low, @Nullable String high) {
            return new Line(label, low, high, false);
        }
    }

    /** Returns the address to which decisions are sent. */
    public String href() {
        return row.href();
    }

    /** Tells whether a decision is still wanted. */
    public boolean open() {
        return row.pair().state() == PairState.OPEN;
    }
}
