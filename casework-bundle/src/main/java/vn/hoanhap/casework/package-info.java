/** Casework: one person’s way from the first meeting to leaving the management list. */
@NullMarked
package vn.hoanhap.casework;

import org.jspecify.annotations.NullMarked;
