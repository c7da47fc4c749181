package vn.hoanhap.counselling.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the search for somebody before a form about them opens.
 *
 * @param heading title of the page
 * @param action where to search
 * @param hidden what is searched with besides, by name
 * @param asked what was searched for
 * @param found who was found
 * @param unknown address of the form for people whom nobody knows; null where there is none
 */
public record WhoModel(
        String heading,
        String action,
        Map<String, String> hidden,
        String asked,
        List<Found> found,
        @Nullable String unknown) {

    /** Copies the list. */
    public WhoModel {
        found = List.copyOf(found);
    }

    /** Is somebody who was found. */
    public record Found(String label, String unit, String href) {}
}
