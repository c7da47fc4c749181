/** Lists of all programmes as spreadsheets and as lines with commas. */
@NullMarked
package vn.hoanhap.exchange.table;

import org.jspecify.annotations.NullMarked;
