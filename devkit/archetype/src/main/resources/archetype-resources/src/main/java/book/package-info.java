/** Use cases: what is checked, written and journalled together. */
@NullMarked
package ${package}.book;

import org.jspecify.annotations.NullMarked;
