/** Tests. */
@NullMarked
package vn.hoanhap.reporting.targets;

import org.jspecify.annotations.NullMarked;
