/** A new programme from the template that the installation carries. */
@NullMarked
package vn.hoanhap.launcher.release;

import org.jspecify.annotations.NullMarked;
