/** Referrals: somebody is sent on to a service, and the answers come back. One engine for all programmes. */
@Export
@Version("1.0.0")
@NullMarked
package vn.hoanhap.core.referral;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
