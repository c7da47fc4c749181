/** Sheets of the import workbook. */
@NullMarked
package vn.hoanhap.reporting.sheets;

import org.jspecify.annotations.NullMarked;
