/** What the field knows: no OSGi, no SQL, no HTTP. */
@NullMarked
package ${package}.domain;

import org.jspecify.annotations.NullMarked;
