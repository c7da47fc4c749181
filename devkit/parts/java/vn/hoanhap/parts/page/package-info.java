/** What pages of a programme are rendered with. */
@NullMarked
package vn.hoanhap.parts.page;

import org.jspecify.annotations.NullMarked;
