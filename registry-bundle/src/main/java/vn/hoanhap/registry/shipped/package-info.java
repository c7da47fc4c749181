/** How the register reads the plain text files that come with it: line by line, refusing the whole file if one line is wrong. */
@NullMarked
package vn.hoanhap.registry.shipped;

import org.jspecify.annotations.NullMarked;
