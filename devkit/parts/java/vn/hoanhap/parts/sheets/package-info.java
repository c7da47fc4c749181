/** What every import sheet looks for in the rows of a file. */
@NullMarked
package vn.hoanhap.parts.sheets;

import org.jspecify.annotations.NullMarked;
