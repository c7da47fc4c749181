/** Use cases: everything that is written goes through here. */
@NullMarked
package vn.hoanhap.methadone.book;

import org.jspecify.annotations.NullMarked;
