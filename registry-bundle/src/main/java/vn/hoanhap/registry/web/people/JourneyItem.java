package vn.hoanhap.registry.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is one event of a person's journey, ready to show.
 *
 * @param title what happened
 * @param when the day, with a word when it lies after the date of the page
 * @param lines what is known about it; empty for nothing
 * @param who where and by which team
 * @param series chart colour of its kind, 1 to 5
 * @param takenBack why it no longer counts; null while it does
 * @param slip id of the contact that the reader may take back at once; null when it is none
 */
public record JourneyItem(
        String title,
        String when,
        List<String> lines,
        String who,
        int series,
        @Nullable String takenBack,
        @Nullable Long slip) {

    /** Copies the list. */
    public JourneyItem {
        lines = List.copyOf(lines);
    }
}
