/** What all that is entered has in common: who enters it, what is wrong with it, and for which unit. */
@NullMarked
package vn.hoanhap.reporting.entry;

import org.jspecify.annotations.NullMarked;
