/** What routes, pages and sheets work with. */
@NullMarked
package vn.hoanhap.reporting.office;

import org.jspecify.annotations.NullMarked;
