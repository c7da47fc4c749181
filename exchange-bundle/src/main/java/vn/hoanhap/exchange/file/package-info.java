/** What every kind of file has in common: sheets, their heads and rows, the bounds, and how a cell is read by type. */
@NullMarked
package vn.hoanhap.exchange.file;

import org.jspecify.annotations.NullMarked;
