/** What an office writes under a report in its own words: difficulties, proposals, and who approved. */
@NullMarked
package vn.hoanhap.reporting.remarks;

import org.jspecify.annotations.NullMarked;
