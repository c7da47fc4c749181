/** Finding people by a part of their name, without tone marks, among a country of them. */
@NullMarked
package vn.hoanhap.benchmarks.search;

import org.jspecify.annotations.NullMarked;
