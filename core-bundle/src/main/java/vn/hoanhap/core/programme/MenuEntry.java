package vn.hoanhap.core.programme;

import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.text.Text;

/**
 * Is an entry of the navigation; shown to those who have the right.
 *
 * @param title one to three words
 * @param path page of this programme that it opens, such as {@code /loans}
 * @param icon name of an icon of the design system
 * @param place where it stands
 * @param order position within the place, small first
 * @param permission the right that opens the page
 */
public record MenuEntry(Text title, String path, String icon, Place place, int order, Permission permission) {

    /** Says where an entry stands. */
    public enum Place {
        /** Among the few main places, at the thumb on a phone. */
        MAIN,
        /** Among the programmes. */
        PROGRAMME,
        /** Among administration. */
        ADMINISTRATION
    }
}
