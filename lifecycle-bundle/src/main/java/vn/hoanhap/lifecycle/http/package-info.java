/** HTTP as the gateway reads and writes it: paths, queries, forms, cookies, uploads, headers, problems. */
@NullMarked
package vn.hoanhap.lifecycle.http;

import org.jspecify.annotations.NullMarked;
