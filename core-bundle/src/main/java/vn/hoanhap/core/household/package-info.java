/** Households: those who live together, borrow together, and stand behind a person who returns. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.household;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
