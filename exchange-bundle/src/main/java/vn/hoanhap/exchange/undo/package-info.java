/** Imports are taken back as one operation: looked at first, then step by step from the last row to the first. */
@NullMarked
package vn.hoanhap.exchange.undo;

import org.jspecify.annotations.NullMarked;
