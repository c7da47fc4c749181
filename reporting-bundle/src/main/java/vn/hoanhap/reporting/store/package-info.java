/** The tables of reporting. */
@NullMarked
package vn.hoanhap.reporting.store;

import org.jspecify.annotations.NullMarked;
