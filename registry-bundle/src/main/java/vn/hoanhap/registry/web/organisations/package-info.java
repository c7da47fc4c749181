/** Organisations over time: their names, and who had which function in them. */
@NullMarked
package vn.hoanhap.registry.web.organisations;

import org.jspecify.annotations.NullMarked;
