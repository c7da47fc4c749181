/** Tests of the rules of money: examples worked out by hand, and properties over random loans. */
@NullMarked
package vn.hoanhap.loans.domain;

import org.jspecify.annotations.NullMarked;
