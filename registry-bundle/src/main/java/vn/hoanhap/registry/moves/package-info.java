/** Moves: a commune hands somebody over, the other confirms. Until then the first is responsible, and both see it. */
@NullMarked
package vn.hoanhap.registry.moves;

import org.jspecify.annotations.NullMarked;
