/** Tests of several nodes on one database. */
@NullMarked
package vn.hoanhap.lifecycle.ring;

import org.jspecify.annotations.NullMarked;
