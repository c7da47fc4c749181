/**
 * The built server as an operator meets it: a process with a data folder and a port. It is started, killed and started
 * again here, and put under a load that counts what failed, what was lost and how long people waited.
 */
@NullMarked
package vn.hoanhap.testkit.server;

import org.jspecify.annotations.NullMarked;
