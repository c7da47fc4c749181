/**
 * Starts the platform inside an OSGi framework on a data folder that it alone holds, and stops it cleanly. What can be known to be wrong
 * beforehand (a taken port, a missing right, a full disk, a second server on the same folder) is said before the framework starts.
 */
@NullMarked
package vn.hoanhap.launcher.server;

import org.jspecify.annotations.NullMarked;
