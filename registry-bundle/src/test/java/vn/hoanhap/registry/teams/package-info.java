/** Tests of teams. */
@NullMarked
package vn.hoanhap.registry.teams;

import org.jspecify.annotations.NullMarked;
