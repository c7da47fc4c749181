/** What workbooks bring. */
@NullMarked
package vn.hoanhap.methadone.sheets;

import org.jspecify.annotations.NullMarked;
