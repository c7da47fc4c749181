/** Tests of the pages of papers. */
@NullMarked
package vn.hoanhap.registry.web.papers;

import org.jspecify.annotations.NullMarked;
