/** Imports taken back. */
@NullMarked
package vn.hoanhap.exchange.undo;

import org.jspecify.annotations.NullMarked;
