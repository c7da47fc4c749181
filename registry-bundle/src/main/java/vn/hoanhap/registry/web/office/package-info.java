/** The office's own pages: whose unit it is, what it asks of its teams; and the register's steps of the first-run guide. */
@NullMarked
package vn.hoanhap.registry.web.office;

import org.jspecify.annotations.NullMarked;
