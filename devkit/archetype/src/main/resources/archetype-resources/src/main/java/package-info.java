/** The programme ${id}: the component that joins the bundle to the core; everything else lies in the packages below. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
