/** Reporting: what the journal adds up to, for a unit and a period, with the way back to the lines. */
@NullMarked
package vn.hoanhap.reporting;

import org.jspecify.annotations.NullMarked;
