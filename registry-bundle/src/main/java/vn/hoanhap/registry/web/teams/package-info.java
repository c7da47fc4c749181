/** Teams: the list, a team with its life and members, and the forms that change them. */
@NullMarked
package vn.hoanhap.registry.web.teams;

import org.jspecify.annotations.NullMarked;
