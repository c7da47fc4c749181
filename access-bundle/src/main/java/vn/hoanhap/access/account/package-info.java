/** Accounts, their grants and roles: what an administrator changes, and the rules that keep the office from locking itself out. */
@NullMarked
package vn.hoanhap.access.account;

import org.jspecify.annotations.NullMarked;
