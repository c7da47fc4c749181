/** Tests of the testkit's small parts. */
@NullMarked
package vn.hoanhap.testkit;

import org.jspecify.annotations.NullMarked;
