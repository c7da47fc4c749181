/**
 * Verbs that speak with a running server over REST, on this machine, with the operator's token that the server writes for its owner. They
 * know nothing that a client elsewhere could not know.
 */
@NullMarked
package vn.hoanhap.launcher.operator;

import org.jspecify.annotations.NullMarked;
