/** Tests of the pages of legal texts. */
@NullMarked
package vn.hoanhap.registry.web.legal;

import org.jspecify.annotations.NullMarked;
