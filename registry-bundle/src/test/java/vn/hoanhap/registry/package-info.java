/** Tests of the register on real databases, and the small country that they play in. */
@NullMarked
package vn.hoanhap.registry;

import org.jspecify.annotations.NullMarked;
