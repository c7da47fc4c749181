/** Tests of the routes without a gateway. */
@NullMarked
package vn.hoanhap.loans.rest;

import org.jspecify.annotations.NullMarked;
