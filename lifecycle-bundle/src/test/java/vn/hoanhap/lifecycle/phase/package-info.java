/** Tests the phases of a change. */
@NullMarked
package vn.hoanhap.lifecycle.phase;

import org.jspecify.annotations.NullMarked;
