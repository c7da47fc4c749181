/** The register's REST routes: what callers send and get, one class per noun. Rules and tables stand elsewhere. */
@NullMarked
package vn.hoanhap.registry.api;

import org.jspecify.annotations.NullMarked;
