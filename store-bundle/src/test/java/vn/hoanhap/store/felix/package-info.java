/** Tests of the bundle inside a framework. */
@NullMarked
package vn.hoanhap.store.felix;

import org.jspecify.annotations.NullMarked;
