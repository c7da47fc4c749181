/** The use cases. What is written and its lines in the journal commit together, in the unit of work of the caller. */
@NullMarked
package vn.hoanhap.counselling.book;

import org.jspecify.annotations.NullMarked;
