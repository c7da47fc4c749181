/** Tests of the register's checks. */
@NullMarked
package vn.hoanhap.registry.words;

import org.jspecify.annotations.NullMarked;
