/** What several kinds of tests of the whole server use: a running demonstration, and its REST interface. */
@NullMarked
package vn.hoanhap.itests;

import org.jspecify.annotations.NullMarked;
