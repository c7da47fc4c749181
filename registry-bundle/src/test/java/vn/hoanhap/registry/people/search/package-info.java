/** Tests of finding people. */
@NullMarked
package vn.hoanhap.registry.people.search;

import org.jspecify.annotations.NullMarked;
