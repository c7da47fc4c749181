/** Targets of a year, and how far a result has come. */
@NullMarked
package vn.hoanhap.reporting.targets;

import org.jspecify.annotations.NullMarked;
