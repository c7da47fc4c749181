/** Reports by a template: figures of a unit and a period, as groups of rows. */
@NullMarked
package vn.hoanhap.reporting.reports;

import org.jspecify.annotations.NullMarked;
