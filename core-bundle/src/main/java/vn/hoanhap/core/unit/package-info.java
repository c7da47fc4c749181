/** Administrative units over time: a code names a unit only together with a date, and decrees link the old ones to the new. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.unit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
