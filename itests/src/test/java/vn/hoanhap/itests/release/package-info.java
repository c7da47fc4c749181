/** Releases of the server, made from the one that was built, and the data that the first one left. */
@NullMarked
package vn.hoanhap.itests.release;

import org.jspecify.annotations.NullMarked;
