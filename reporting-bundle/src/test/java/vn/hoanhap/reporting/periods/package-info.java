/** Tests. */
@NullMarked
package vn.hoanhap.reporting.periods;

import org.jspecify.annotations.NullMarked;
