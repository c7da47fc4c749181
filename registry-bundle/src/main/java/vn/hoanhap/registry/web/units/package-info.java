/** Administrative units over time: search, versions, who took over from whom. */
@NullMarked
package vn.hoanhap.registry.web.units;

import org.jspecify.annotations.NullMarked;
