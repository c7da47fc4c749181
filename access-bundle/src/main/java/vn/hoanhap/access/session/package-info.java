/** Who is calling: sessions, tokens of machines, the operator's token, and the gatekeeper that knows them all. */
@NullMarked
package vn.hoanhap.access.session;

import org.jspecify.annotations.NullMarked;
