/** What one version of a programme offers, as it contributed it, and what makes an offer unacceptable. */
@NullMarked
package vn.hoanhap.lifecycle.offer;

import org.jspecify.annotations.NullMarked;
