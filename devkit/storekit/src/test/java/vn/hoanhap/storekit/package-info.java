/** Tests of the store that tests get. */
@NullMarked
package vn.hoanhap.storekit;

import org.jspecify.annotations.NullMarked;
