/**
 * Units of work: one per thread, with a connection borrowed at first use, a bound on what it writes and reruns when the
 * engine gives up on a race. Programmes see them as {@link vn.hoanhap.core.store.TransactionRunner}.
 */
@NullMarked
package vn.hoanhap.store.work;

import org.jspecify.annotations.NullMarked;
