/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.jar;

import org.jspecify.annotations.NullMarked;
