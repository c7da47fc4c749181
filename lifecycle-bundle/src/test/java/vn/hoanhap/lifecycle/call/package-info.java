/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.call;

import org.jspecify.annotations.NullMarked;
