/** Rules that hold for the whole code: who may know whom, how large things are, which words a person may read. */
@NullMarked
package vn.hoanhap.itests.rules;

import org.jspecify.annotations.NullMarked;
