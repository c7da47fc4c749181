/** The pages under /p/access: the door, one's password, accounts, roles, and the audit trail. */
@NullMarked
package vn.hoanhap.access.pages;

import org.jspecify.annotations.NullMarked;
