/** Tests of the console as a whole: the words that readers see and the files of the design system. */
@NullMarked
package vn.hoanhap.console;

import org.jspecify.annotations.NullMarked;
