/** Households: the list, a household with its people. */
@NullMarked
package vn.hoanhap.registry.web.households;

import org.jspecify.annotations.NullMarked;
