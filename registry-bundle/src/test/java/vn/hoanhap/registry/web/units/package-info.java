/** Tests of the pages: what a reader sees, field by field. */
@NullMarked
package vn.hoanhap.registry.web.units;

import org.jspecify.annotations.NullMarked;
