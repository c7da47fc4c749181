/** Units that end, for records that outlive them. */
@NullMarked
package vn.hoanhap.parts.unit;

import org.jspecify.annotations.NullMarked;
