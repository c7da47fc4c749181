/** Tests. */
@NullMarked
package vn.hoanhap.reporting;

import org.jspecify.annotations.NullMarked;
