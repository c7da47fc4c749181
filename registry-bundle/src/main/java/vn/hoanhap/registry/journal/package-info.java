/**
 * The journal of activities as the register keeps it: append-only lines, reversals, the catalogue of kinds with those that
 * programmes share, and the movements
 * of stocks (active teams, members, categories) that are worked out anew whenever a record changes.
 */
@NullMarked
package vn.hoanhap.registry.journal;

import org.jspecify.annotations.NullMarked;
