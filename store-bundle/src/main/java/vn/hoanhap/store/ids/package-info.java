/** Ids: 64 bits, sorted by time, unique across the nodes of one database. */
@NullMarked
package vn.hoanhap.store.ids;

import org.jspecify.annotations.NullMarked;
