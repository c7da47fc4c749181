/**
 * What the law says, as data: files of lines with the days on which each holds, its source and how sure that is. They lie in the
 * folder {@code law} of a bundle; what the lines mean is the bundle's.
 */
@NullMarked
package vn.hoanhap.parts.law;

import org.jspecify.annotations.NullMarked;
