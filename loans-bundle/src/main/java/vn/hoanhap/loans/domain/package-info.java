/** What a loan is and the rules of its money, without database, pages or framework: agreements, exact schedules, how repayments settle instalments, what a product allows. */
@NullMarked
package vn.hoanhap.loans.domain;

import org.jspecify.annotations.NullMarked;
