/** Attachments: papers that lie sealed at records of any programme, and in every backup. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.attachment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
