/**
 * Teams, clubs, counselling points and groups: their life as dated events, the policy that a province sets for them, and who
 * belongs to them in which role.
 */
@NullMarked
package vn.hoanhap.registry.teams;

import org.jspecify.annotations.NullMarked;
