/**
 * The one servlet before all programmes. Every check that a declaration asks for happens here, in one order: route, lease,
 * caller, right, forgery, size, body, repetition, unit of work, audit, answer.
 */
@NullMarked
package vn.hoanhap.lifecycle.gateway;

import org.jspecify.annotations.NullMarked;
