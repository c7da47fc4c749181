/** What may be done next with a record, and what one is told who does something else. */
@NullMarked
package vn.hoanhap.parts.steps;

import org.jspecify.annotations.NullMarked;
