/** The activity journal, heart of the server: append-only lines that say what happened, to whom, where, how much. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.activity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
