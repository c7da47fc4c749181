/** The bundle’s SQL, and nothing but SQL. */
@NullMarked
package ${package}.store;

import org.jspecify.annotations.NullMarked;
