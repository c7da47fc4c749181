/** Domain events: rows of the outbox, past tense, delivered after commit, at least once, to the elected version only. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.event;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
