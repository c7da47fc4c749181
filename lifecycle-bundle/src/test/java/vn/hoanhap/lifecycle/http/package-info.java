/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.http;

import org.jspecify.annotations.NullMarked;
