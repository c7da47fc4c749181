/** Tests of the databases that tests get. */
@NullMarked
package vn.hoanhap.testkit.sql;

import org.jspecify.annotations.NullMarked;
