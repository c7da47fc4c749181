/** Pages, the panel of a person or household, and the card of the first page. */
@NullMarked
package vn.hoanhap.loans.web;

import org.jspecify.annotations.NullMarked;
