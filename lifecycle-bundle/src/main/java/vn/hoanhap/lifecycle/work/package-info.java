/** Threads: who owns them, and how code that may hang is called with an end in time. */
@NullMarked
package vn.hoanhap.lifecycle.work;

import org.jspecify.annotations.NullMarked;
