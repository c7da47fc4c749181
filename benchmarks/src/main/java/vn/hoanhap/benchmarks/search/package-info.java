/** How soon somebody is found by name among the people of a big office. */
@NullMarked
package vn.hoanhap.benchmarks.search;

import org.jspecify.annotations.NullMarked;
