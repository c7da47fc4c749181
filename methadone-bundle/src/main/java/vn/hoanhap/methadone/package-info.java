/** The way to substitution treatment, up to the clinic’s door and what it answers. */
@NullMarked
package vn.hoanhap.methadone;

import org.jspecify.annotations.NullMarked;
