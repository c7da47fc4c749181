/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.routing;

import org.jspecify.annotations.NullMarked;
