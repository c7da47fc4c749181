/** Jars of programmes, keys that sign them as the build does, and such as a server must refuse. */
@NullMarked
package vn.hoanhap.testkit.signing;

import org.jspecify.annotations.NullMarked;
