/** Casework: one person’s way from the first meeting to leaving the management list. */
@NullMarked
package vn.hoanhap.counselling;

import org.jspecify.annotations.NullMarked;
