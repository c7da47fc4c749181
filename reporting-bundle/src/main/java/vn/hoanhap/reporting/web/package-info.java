/** Routes and pages of reporting. */
@NullMarked
package vn.hoanhap.reporting.web;

import org.jspecify.annotations.NullMarked;
