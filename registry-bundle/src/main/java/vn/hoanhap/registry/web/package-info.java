/**
 * The register's pages: what they share. Pages of one noun stand in the package of that noun; each reads the call, asks the
 * use cases of {@link vn.hoanhap.registry.Register}, and hands a record to a template under {@code src/main/jte}.
 */
@NullMarked
package vn.hoanhap.registry.web;

import org.jspecify.annotations.NullMarked;
