/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.election;

import org.jspecify.annotations.NullMarked;
