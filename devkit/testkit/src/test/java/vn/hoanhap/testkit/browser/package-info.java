/** Tests of the browser that tests get. */
@NullMarked
package vn.hoanhap.testkit.browser;

import org.jspecify.annotations.NullMarked;
