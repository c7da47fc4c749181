/** The REST routes under session, accounts, roles, api-tokens, audit and keys. */
@NullMarked
package vn.hoanhap.access.rest;

import org.jspecify.annotations.NullMarked;
