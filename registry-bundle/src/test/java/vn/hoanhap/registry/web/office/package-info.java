/** Tests of the pages: what a reader sees, field by field. */
@NullMarked
package vn.hoanhap.registry.web.office;

import org.jspecify.annotations.NullMarked;
