/** Leases: names lent to one node of the cluster at a time, as rows that expire. */
@NullMarked
package vn.hoanhap.store.lease;

import org.jspecify.annotations.NullMarked;
