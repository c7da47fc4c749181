package vn.hoanhap.registry.web.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.legal.LegalText;

/**
 * Is the page of a legal text.
 *
 * @param text the text
 * @param state whether it holds on the page's date
 * @param replacement address of the text that replaced it; null when there is none or it is unknown here
 * @param uses what goes by it
 * @param mayChange whether the reader may correct it or take it back
 */
public record LegalModel(
        LegalText text, LegalText.State state, @Nullable String replacement, List<UseLine> uses, boolean mayChange) {
    /** Copies the list. */
    public LegalModel {
        uses = List.copyOf(uses);
    }

    /** Is something that goes by the text, in words, with its address or null. */
    public record UseLine(String words, @Nullable String href) {}
}
