/** Finds people among very many: by keyed hashes of their names, by initials, year and number, within a right's reach. */
@NullMarked
package vn.hoanhap.registry.people.search;

import org.jspecify.annotations.NullMarked;
