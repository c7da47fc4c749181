/** What the law says on a day, as data with its source. */
@NullMarked
package vn.hoanhap.methadone.law;

import org.jspecify.annotations.NullMarked;
