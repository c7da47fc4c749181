/** Tests of the command line and of what the launcher says. */
@NullMarked
package vn.hoanhap.launcher;

import org.jspecify.annotations.NullMarked;
