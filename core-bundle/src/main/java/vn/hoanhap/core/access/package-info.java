/** Who is calling, what they may do and see, the audit trail, and the protection of identity fields. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
