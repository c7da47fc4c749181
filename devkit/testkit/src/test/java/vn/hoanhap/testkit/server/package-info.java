/** Tests of the server process and of the load that tests put on it. */
@NullMarked
package vn.hoanhap.testkit.server;

import org.jspecify.annotations.NullMarked;
