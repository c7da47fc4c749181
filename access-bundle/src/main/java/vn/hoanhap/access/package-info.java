/** Accounts, sessions, roles, the audit trail and the protection of identity fields: who may see what, and who did. */
@NullMarked
package vn.hoanhap.access;

import org.jspecify.annotations.NullMarked;
