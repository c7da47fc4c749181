package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is a field in which one searches for a unit and then chooses it: what was typed goes by {@code unit_text}, what was chosen by
 * {@code unit}. Without script the choices come when the page comes back.
 *
 * @param text what was typed; null for nothing
 * @param choices what to choose from
 * @param chosen value of the choice; null for none
 * @param lookup address that answers with choices
 * @param error what is wrong; null for nothing
 */
public record UnitField(
        @Nullable String text,
        List<Choice> choices,
        @Nullable String chosen,
        String lookup,
        @Nullable String error) {

    /** Is one choice: what is sent, what is shown, and a second line. */
    public record Choice(String value, String label, String detail) {}

    /** Copies the list. */
    public UnitField {
        choices = List.copyOf(choices);
    }

    /** Returns the value that is marked: the chosen one, or the only one. */
    public @Nullable String marked() {
        return chosen == null && choices.size() == 1 ? choices.get(0).value() : chosen;
    }
}
