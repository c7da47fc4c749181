/** What every bundle with tables compiles into itself: jOOQ on the unit of work, and moments as columns hold them. */
@NullMarked
package vn.hoanhap.parts.sql;

import org.jspecify.annotations.NullMarked;
