/**
 * Tests of Felix under Jupiter, with a tiny bundle built on the fly. They stand in a package of their own: the testkit's
 * comes from the host inside the framework too, and a package cannot come from two sides.
 */
@NullMarked
package vn.hoanhap.testkit.tiny;

import org.jspecify.annotations.NullMarked;
