/** Sheets of the import workbook. */
@NullMarked
package vn.hoanhap.counselling.sheets;

import org.jspecify.annotations.NullMarked;
