/** The lifecycle's own tables, through jOOQ. */
@NullMarked
package vn.hoanhap.lifecycle.store;

import org.jspecify.annotations.NullMarked;
