/** Delivery of domain events to the elected versions: after commit, at least once, one cursor for each programme. */
@NullMarked
package vn.hoanhap.lifecycle.event;

import org.jspecify.annotations.NullMarked;
