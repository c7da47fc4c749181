/** Commits per second of a journal line, as the server writes it, beside what the database itself can do. */
@NullMarked
package vn.hoanhap.benchmarks.journal;

import org.jspecify.annotations.NullMarked;
