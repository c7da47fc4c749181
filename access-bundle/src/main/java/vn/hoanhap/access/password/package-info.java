/** Passwords: Argon2id by RFC 9106, what a good one is, and one-time ones. */
@NullMarked
package vn.hoanhap.access.password;

import org.jspecify.annotations.NullMarked;
