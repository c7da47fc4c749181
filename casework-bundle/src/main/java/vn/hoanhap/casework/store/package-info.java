/** The only place that speaks SQL: one class per noun. */
@NullMarked
package vn.hoanhap.casework.store;

import org.jspecify.annotations.NullMarked;
