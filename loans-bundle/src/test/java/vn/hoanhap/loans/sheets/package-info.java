/** Tests of the import sheets with the rows of article 001. */
@NullMarked
package vn.hoanhap.loans.sheets;

import org.jspecify.annotations.NullMarked;
