/**
 * People: one record per human being, perhaps known by initials and birth year only. Who somebody is lies sealed in a table
 * of its own; lists show initials. Duplicates are merged by an alias that can end again, never by rewriting ids.
 */
@NullMarked
package vn.hoanhap.registry.people;

import org.jspecify.annotations.NullMarked;
