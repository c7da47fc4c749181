/** A programme changed again and again while sixteen clients read and write in it, beside what others do with an equal bundle. */
@NullMarked
package vn.hoanhap.benchmarks.swap;

import org.jspecify.annotations.NullMarked;
