/** Tests of legal texts: the shipped file, and what it may not say. */
@NullMarked
package vn.hoanhap.registry.legal;

import org.jspecify.annotations.NullMarked;
