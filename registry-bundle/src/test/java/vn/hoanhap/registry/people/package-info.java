/** Tests of people. */
@NullMarked
package vn.hoanhap.registry.people;

import org.jspecify.annotations.NullMarked;
