/** Texts in two languages, message files, and the Vietnamese habits of writing numbers, dates, money and names. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
