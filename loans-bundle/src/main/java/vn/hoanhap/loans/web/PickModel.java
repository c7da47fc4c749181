package vn.hoanhap.loans.web;

import java.util.List;

/**
 * Fills the choices of a picker.
 *
 * @param name name of the field
 * @param chosen value that is chosen; empty for none
 * @param choices what can be chosen
 * @param searched whether somebody searched and these are all
 */
public record PickModel(String name, String chosen, List<Picker.Choice> choices, boolean searched) {

    /** Copies the list. */
    public PickModel {
        choices = List.copyOf(choices);
    }
}
