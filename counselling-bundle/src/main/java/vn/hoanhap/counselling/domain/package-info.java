/** What is known of points, sessions and people on their way to treatment, the tables of steps, and codes by date. No SQL, no pages, no OSGi. */
@NullMarked
package vn.hoanhap.counselling.domain;

import org.jspecify.annotations.NullMarked;
