/** What forms and bodies of every bundle are read and refused with: sentences in both languages, faults by field, typed fields. */
@NullMarked
package vn.hoanhap.parts.entry;

import org.jspecify.annotations.NullMarked;
