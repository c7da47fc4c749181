/** The contract of a programme: everything it adds hangs on one component, and one election switches all of it. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.programme;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
