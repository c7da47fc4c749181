/** Today, as the law counts it: dates are those of Asia/Ho_Chi_Minh whatever zone the machine runs in. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.clock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
