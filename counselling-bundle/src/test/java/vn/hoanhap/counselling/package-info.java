/** Tests of the programme as the core sees it, and of the borders within the bundle. */
@NullMarked
package vn.hoanhap.counselling;

import org.jspecify.annotations.NullMarked;
