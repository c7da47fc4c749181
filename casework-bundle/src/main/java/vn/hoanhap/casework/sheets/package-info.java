/** Sheets of the import workbook. */
@NullMarked
package vn.hoanhap.casework.sheets;

import org.jspecify.annotations.NullMarked;
