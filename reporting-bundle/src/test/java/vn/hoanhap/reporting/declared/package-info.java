/** Tests. */
@NullMarked
package vn.hoanhap.reporting.declared;

import org.jspecify.annotations.NullMarked;
