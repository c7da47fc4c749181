/** A small programme in many versions, good and broken, built into jars by the tests. */
@NullMarked
package vn.hoanhap.lifecycle.sample;

import org.jspecify.annotations.NullMarked;
