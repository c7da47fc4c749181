/** The description of every route that serves, for machines: OpenAPI 3.1, derived from the declarations. */
@NullMarked
package vn.hoanhap.lifecycle.openapi;

import org.jspecify.annotations.NullMarked;
