/** What the office that runs this server decided about itself, and when offices work. */
@Export
@Version("1.1.0")
@NullMarked
package vn.hoanhap.core.office;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
