/** Tests of the script at the repository's root, in a checkout of its own with stand-ins for Maven, Java and the browser. */
@NullMarked
package vn.hoanhap.launcher.script;

import org.jspecify.annotations.NullMarked;
