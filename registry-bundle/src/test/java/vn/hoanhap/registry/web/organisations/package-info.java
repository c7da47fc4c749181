/** Tests of the pages of organisations. */
@NullMarked
package vn.hoanhap.registry.web.organisations;

import org.jspecify.annotations.NullMarked;
