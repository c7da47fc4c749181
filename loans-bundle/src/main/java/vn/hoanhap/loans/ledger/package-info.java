/** The use cases: entering, correcting and repaying loans. Each writes the loan's tables and its journal lines in the one unit of work that the caller opened. */
@NullMarked
package vn.hoanhap.loans.ledger;

import org.jspecify.annotations.NullMarked;
