/** Tests. */
@NullMarked
package vn.hoanhap.reporting.reports;

import org.jspecify.annotations.NullMarked;
