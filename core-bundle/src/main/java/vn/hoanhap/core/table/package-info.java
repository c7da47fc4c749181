/** Lists that leave the server as files: what they hold, and who writes them. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
