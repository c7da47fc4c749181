/** What the whole bundle keeps to. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
