/** Tests which units somebody may name. */
@NullMarked
package vn.hoanhap.exchange.places;

import org.jspecify.annotations.NullMarked;
