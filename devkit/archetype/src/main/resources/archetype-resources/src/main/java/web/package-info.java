/** Pages, the panel at a person, and the list as a file. */
@NullMarked
package ${package}.web;

import org.jspecify.annotations.NullMarked;
