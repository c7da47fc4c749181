/** Joins the lifecycle to the server: its component, its own programme, and the engine that both stand on. */
@NullMarked
package vn.hoanhap.lifecycle;

import org.jspecify.annotations.NullMarked;
