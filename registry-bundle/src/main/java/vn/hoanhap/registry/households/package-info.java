/** Households: who lives together and signs together. They are shown by the initials of who represents them. */
@NullMarked
package vn.hoanhap.registry.households;

import org.jspecify.annotations.NullMarked;
