/** How soon is any page there, in an office of 228,000 people? */
@NullMarked
package vn.hoanhap.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
