/** Indicators as data: which lines of the journal count, over which dates, measured in what. */
@Export
@Version("1.1.0")
@NullMarked
package vn.hoanhap.core.indicator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
