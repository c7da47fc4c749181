/** A new programme from the template that the installation carries. */
@NullMarked
package vn.hoanhap.launcher.author;

import org.jspecify.annotations.NullMarked;
