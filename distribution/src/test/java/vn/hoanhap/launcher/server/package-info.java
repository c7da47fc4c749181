/** Tests of what is said before a server starts, and of the framework itself with a small bundle. */
@NullMarked
package vn.hoanhap.launcher.server;

import org.jspecify.annotations.NullMarked;
