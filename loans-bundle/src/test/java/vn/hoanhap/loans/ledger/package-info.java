/** Tests of the use cases on both database engines, with a register in memory and a journal of real rows. */
@NullMarked
package vn.hoanhap.loans.ledger;

import org.jspecify.annotations.NullMarked;
