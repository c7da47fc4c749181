/** Tests of {@code vn.hoanhap.exchange.workbook}. */
@NullMarked
package vn.hoanhap.exchange.workbook;

import org.jspecify.annotations.NullMarked;
