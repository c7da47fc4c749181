/** Jars of programmes: what one says of itself before it is installed, and where accepted ones are kept. */
@NullMarked
package vn.hoanhap.lifecycle.jar;

import org.jspecify.annotations.NullMarked;
