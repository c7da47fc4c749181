/** Files: a zip of CSV sheets, read strictly, with limits, row by row. */
@NullMarked
package vn.hoanhap.exchange.csv;

import org.jspecify.annotations.NullMarked;
