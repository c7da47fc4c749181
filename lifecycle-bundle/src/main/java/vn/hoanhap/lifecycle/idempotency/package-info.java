/** Answers of writes that are kept for a while, so that a call sent twice is done once. */
@NullMarked
package vn.hoanhap.lifecycle.idempotency;

import org.jspecify.annotations.NullMarked;
