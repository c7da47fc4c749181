/** People, one record per human being, without their identity: that stays protected inside the register. */
@Export
@Version("1.1.0")
@NullMarked
package vn.hoanhap.core.person;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
