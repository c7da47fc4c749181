/** Tests of the package. */
@NullMarked
package vn.hoanhap.lifecycle.gateway;

import org.jspecify.annotations.NullMarked;
