/** Tests of sheets. */
@NullMarked
package vn.hoanhap.registry.sheets;

import org.jspecify.annotations.NullMarked;
