/** What is kept in memory for seconds: small, bounded, and gone when the bundle stops. */
@NullMarked
package vn.hoanhap.access.cache;

import org.jspecify.annotations.NullMarked;
