package vn.hoanhap.methadone.web;

import java.util.List;

/**
 * Fills the page on which somebody is found before a form about them opens.
 *
 * @param heading title of the form
 * @param action the form's address
 * @param asked what was searched for
 * @param found who was found
 */
public record WhoModel(String heading, String action, String asked, List<Found> found) {

    /** Copies the list. */
    public WhoModel {
        found = List.copyOf(found);
    }

    /** Is somebody: initials, where they live, and the form about them. */
    public record Found(String label, String unit, String href) {}
}
