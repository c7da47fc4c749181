/** What the elected versions offer, as other platform bundles see it: data as copies, everything that runs under a lease. */
@NullMarked
package vn.hoanhap.lifecycle.elected;

import org.jspecify.annotations.NullMarked;
