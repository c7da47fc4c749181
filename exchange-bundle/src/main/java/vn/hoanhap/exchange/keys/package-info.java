/** Keys: which record a row of an earlier import became. */
@NullMarked
package vn.hoanhap.exchange.keys;

import org.jspecify.annotations.NullMarked;
