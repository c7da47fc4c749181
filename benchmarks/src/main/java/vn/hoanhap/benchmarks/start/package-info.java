/** From the command to the first page, beside a bare framework with the same libraries. */
@NullMarked
package vn.hoanhap.benchmarks.start;

import org.jspecify.annotations.NullMarked;
