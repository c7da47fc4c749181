/** The import sheet of accounts: who of the office's people may do what, where. */
@NullMarked
package vn.hoanhap.access.sheet;

import org.jspecify.annotations.NullMarked;
