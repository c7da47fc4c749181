/** The programme of loans: the one component that joins the bundle to the core. Everything below it is built by hand. */
@NullMarked
package vn.hoanhap.loans;

import org.jspecify.annotations.NullMarked;
