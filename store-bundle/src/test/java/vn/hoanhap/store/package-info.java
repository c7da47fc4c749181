/** Tests of the open store, on both engines. */
@NullMarked
package vn.hoanhap.store;

import org.jspecify.annotations.NullMarked;
