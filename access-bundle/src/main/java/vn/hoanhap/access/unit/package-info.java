/** Administrative units as this bundle needs them: names for grants, and what a user may write to choose one. */
@NullMarked
package vn.hoanhap.access.unit;

import org.jspecify.annotations.NullMarked;
