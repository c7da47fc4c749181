/** What is known of people on their way: records, and tables that say which step may follow. No SQL, no pages, no OSGi. */
@NullMarked
package vn.hoanhap.casework.domain;

import org.jspecify.annotations.NullMarked;
