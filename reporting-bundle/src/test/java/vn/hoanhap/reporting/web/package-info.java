/** Tests. */
@NullMarked
package vn.hoanhap.reporting.web;

import org.jspecify.annotations.NullMarked;
