/** Routes under /api/v1/. */
@NullMarked
package ${package}.rest;

import org.jspecify.annotations.NullMarked;
