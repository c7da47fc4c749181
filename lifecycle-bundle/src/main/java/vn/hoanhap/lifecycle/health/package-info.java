/** How the server and its programmes are: asked every few seconds, told at {@code /health} with what to do next. */
@NullMarked
package vn.hoanhap.lifecycle.health;

import org.jspecify.annotations.NullMarked;
