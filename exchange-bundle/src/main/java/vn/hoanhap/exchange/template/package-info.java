/** The workbook that people fill in: one sheet for each that is installed, and one that explains them. */
@NullMarked
package vn.hoanhap.exchange.template;

import org.jspecify.annotations.NullMarked;
