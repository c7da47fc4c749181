/** Tests of calls, rows and units for tests of programmes. */
@NullMarked
package vn.hoanhap.testkit.programme;

import org.jspecify.annotations.NullMarked;
