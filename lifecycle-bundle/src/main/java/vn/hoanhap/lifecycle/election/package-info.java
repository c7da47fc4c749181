/**
 * Who serves now. One immutable snapshot holds every elected version with its routes compiled; one volatile write replaces
 * it. Whatever calls into a programme holds a lease, so that a version is never taken away under a running call.
 */
@NullMarked
package vn.hoanhap.lifecycle.election;

import org.jspecify.annotations.NullMarked;
