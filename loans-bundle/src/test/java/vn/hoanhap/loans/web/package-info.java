/** Tests of the pages as they are rendered. */
@NullMarked
package vn.hoanhap.loans.web;

import org.jspecify.annotations.NullMarked;
