/** The rows of a programme as a file that leaves the database and can come back: CSV in a zip, sealed by the office that wrote it. */
@NullMarked
package vn.hoanhap.lifecycle.archive;

import org.jspecify.annotations.NullMarked;
