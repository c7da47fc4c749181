/** Workbooks (.xlsx) as files of sheets: checked before they are read, then read a row at a time. */
@NullMarked
package vn.hoanhap.exchange.workbook;

import org.jspecify.annotations.NullMarked;
