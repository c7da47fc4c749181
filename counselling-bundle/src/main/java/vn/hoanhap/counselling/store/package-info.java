/** The only place that speaks SQL: one class per noun. */
@NullMarked
package vn.hoanhap.counselling.store;

import org.jspecify.annotations.NullMarked;
