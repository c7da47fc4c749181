/** The database as a programme sees it: units of work, a connection, a dialect, migrations, ids. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
