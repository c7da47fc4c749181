/** Half-years, quarters and years of the calendars that offices report by. */
@NullMarked
package vn.hoanhap.reporting.periods;

import org.jspecify.annotations.NullMarked;
