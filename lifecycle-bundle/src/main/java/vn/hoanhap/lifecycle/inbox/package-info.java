/** The folder into which an administrator puts jars, and the one where refused ones lie with their reason. */
@NullMarked
package vn.hoanhap.lifecycle.inbox;

import org.jspecify.annotations.NullMarked;
