/** Tests of the inbox. */
@NullMarked
package vn.hoanhap.lifecycle.inbox;

import org.jspecify.annotations.NullMarked;
