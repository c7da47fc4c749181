/** People's Committees, police, unions, clinics, schools, employers, lenders: names and functions carry dates. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.organisation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
