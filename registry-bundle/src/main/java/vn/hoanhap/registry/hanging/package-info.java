/** What hangs on records of the register: other records that refer to them, and lines of the journal about them. */
@NullMarked
package vn.hoanhap.registry.hanging;

import org.jspecify.annotations.NullMarked;
