/** Jobs: an import from its file to its end, with what was wrong. */
@NullMarked
package vn.hoanhap.exchange.jobs;

import org.jspecify.annotations.NullMarked;
