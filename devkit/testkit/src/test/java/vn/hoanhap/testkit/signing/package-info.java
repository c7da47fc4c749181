/** Tests of the jars that tests make. */
@NullMarked
package vn.hoanhap.testkit.signing;

import org.jspecify.annotations.NullMarked;
