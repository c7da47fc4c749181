/** Finds pairs of records that look like one human being, and remembers what was decided about them. */
@NullMarked
package vn.hoanhap.registry.people.duplicates;

import org.jspecify.annotations.NullMarked;
