/** The register's sentences in both languages, and the problems made of them. */
@NullMarked
package vn.hoanhap.registry.words;

import org.jspecify.annotations.NullMarked;
