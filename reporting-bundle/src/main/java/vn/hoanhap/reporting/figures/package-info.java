/** Figures: an indicator's definition applied to the journal, for one unit, one period and one view of the territory. */
@NullMarked
package vn.hoanhap.reporting.figures;

import org.jspecify.annotations.NullMarked;
