/**
 * The releases of an installation, beside each other: which one runs, what each holds, and the note of a change that is under way.
 */
@NullMarked
package vn.hoanhap.launcher.release;

import org.jspecify.annotations.NullMarked;
