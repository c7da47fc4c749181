package vn.hoanhap.registry.web.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Picker;

/**
 * Is the page on which two records are found to be one human being: first the other record is searched, then both stand side
 * by side.
 *
 * @param form what stands in the fields
 * @param mine the record that goes into the other
 * @param other the record that stays; null until it is chosen
 * @param search the search for it
 */
public record MergeModel(Form form, Side mine, @Nullable Side other, Picker search) implements Desk.Filled {

    /**
     * Is one of the two.
     *
     * @param row as lists show it
     * @param sex code; null when unknown
     * @param contacts how many contacts, at most {@code MOST} are counted
     * @param identityKnown whether there is a name on record
     */
    public record Side(PersonRow row, @Nullable String sex, int contacts, boolean identityKnown) {}

    /** Returns what the two disagree about, as keys of sentences. */
    public List<String> differences() {
        Side there = other;
        if (there == null) {
            return List.of();
        }
        Integer one = mine.row().person().birthYear();
        Integer two = there.row().person().birthYear();
        boolean years = one != null && two != null && !one.equals(two);
        boolean sexes = mine.sex() != null && there.sex() != null && !mine.sex().equals(there.sex());
        boolean units = mine.row().person().unitId() != there.row().person().unitId();
        List<String> keys = new ArrayList<>();
        add(keys, years, "page.merge.years-differ");
        add(keys, sexes, "page.merge.sexes-differ");
        add(keys, units, "page.merge.units-differ");
        return keys;
    }

    private static void add(List<String> keys, boolean holds, String key) {
        if (holds) {
            keys.add(key);
        }
    }
}
