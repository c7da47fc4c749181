/** The three sheets of the import workbook: funds, loans, repayments. */
@NullMarked
package vn.hoanhap.loans.sheets;

import org.jspecify.annotations.NullMarked;
