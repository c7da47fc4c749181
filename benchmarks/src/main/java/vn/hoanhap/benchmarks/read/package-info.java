/** One record read through gateway, access and store, beside a bare servlet that asks the same database the same. */
@NullMarked
package vn.hoanhap.benchmarks.read;

import org.jspecify.annotations.NullMarked;
