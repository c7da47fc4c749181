/** REST below /api/v1: records as callers see them, and the routes that bring them to the use cases. */
@NullMarked
package vn.hoanhap.loans.rest;

import org.jspecify.annotations.NullMarked;
