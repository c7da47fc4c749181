package vn.hoanhap.core.programme;

import vn.hoanhap.core.access.Permission;

/**
 * Is a card on the first page.
 *
 * @param id unique within the programme
 * @param order position, small first
 * @param permission the right that a reader needs
 * @param renderer what renders it
 */
public record Card(String id, int order, Permission permission, Renderer renderer) {

    /** Renders a card. */
    @FunctionalInterface
    public interface Renderer {
        /** Renders the whole card, escaped. {@link Call#scope} is that of the card's own permission. */
        String render(Call call) throws Exception;
    }
}
