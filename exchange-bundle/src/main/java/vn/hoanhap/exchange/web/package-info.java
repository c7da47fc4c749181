/** Routes and pages of imports. */
@NullMarked
package vn.hoanhap.exchange.web;

import org.jspecify.annotations.NullMarked;
