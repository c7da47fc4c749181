/** Who may sign a programme: the certificates that this office trusts, and whether a jar is signed by one of them. */
@NullMarked
package vn.hoanhap.lifecycle.trust;

import org.jspecify.annotations.NullMarked;
