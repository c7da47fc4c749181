/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.store;

import org.jspecify.annotations.NullMarked;
