/** Tests of the pages about work that waits. */
@NullMarked
package vn.hoanhap.registry.web.work;

import org.jspecify.annotations.NullMarked;
