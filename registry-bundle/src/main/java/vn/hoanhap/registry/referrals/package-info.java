/** Referrals: who was sent on to which service by whom, and what became of it. One engine for all programmes. */
@NullMarked
package vn.hoanhap.registry.referrals;

import org.jspecify.annotations.NullMarked;
