package vn.hoanhap.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is a field in which one searches and then chooses: what was typed goes by {@code name_text}, what was chosen by
 * {@code name}. Without script the choices come when the form comes back.
 *
 * @param name of the field
 * @param label what to choose
 * @param lookup address that answers with choices
 * @param text what was typed; null for nothing
 * @param choices what to choose from
 * @param chosen value of the choice; null for none
 * @param error what is wrong; null for nothing
 */
public record Picker(
        String name,
        String label,
        String lookup,
        @Nullable String text,
        List<Choice> choices,
        @Nullable String chosen,
        @Nullable String error) {

    /** Is one choice: what is sent, what is shown, and a second line or null. */
    public record Choice(
            String value, String label, @Nullable String detail) {}

    /** Copies the list. */
    public Picker {
        choices = List.copyOf(choices);
    }

    /** Tells whether people are searched for: what is typed may then be a name. */
    public boolean ofPeople() {
        return lookup.startsWith(Desk.ROOT + Pickers.PEOPLE);
    }

    /** Returns the value that is marked: the chosen one, or the only one. */
    public @Nullable String marked() {
        return chosen == null && choices.size() == 1 ? choices.get(0).value() : chosen;
    }
}
