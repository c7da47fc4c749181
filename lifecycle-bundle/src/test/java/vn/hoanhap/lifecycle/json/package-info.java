/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.json;

import org.jspecify.annotations.NullMarked;
