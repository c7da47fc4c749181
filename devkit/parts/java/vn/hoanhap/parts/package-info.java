/** What every bundle with pages compiles into itself beside the page parts: the door to its own templates, and the columns of its sheets. */
@NullMarked
package vn.hoanhap.parts;

import org.jspecify.annotations.NullMarked;
