/** Keys of records, on both databases. */
@NullMarked
package vn.hoanhap.exchange.keys;

import org.jspecify.annotations.NullMarked;
