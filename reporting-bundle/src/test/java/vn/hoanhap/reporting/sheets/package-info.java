/** Tests. */
@NullMarked
package vn.hoanhap.reporting.sheets;

import org.jspecify.annotations.NullMarked;
