/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.operation;

import org.jspecify.annotations.NullMarked;
