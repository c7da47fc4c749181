/** What the office decided about itself, as dated rows: first of all whose unit it is. */
@NullMarked
package vn.hoanhap.registry.office;

import org.jspecify.annotations.NullMarked;
