/** Volunteer teams, clubs, counselling points and groups, their life and their members. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.team;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
