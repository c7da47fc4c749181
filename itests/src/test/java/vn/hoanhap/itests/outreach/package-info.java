/** A small programme that counts what a province has journalled before it was installed. It goes into a jar, not into this build. */
@NullMarked
package vn.hoanhap.itests.outreach;

import org.jspecify.annotations.NullMarked;
