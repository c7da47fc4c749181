/**
 * The console: what stands around every page (navigation, search, date, language, account), the first page, and the pages
 * that tell of problems. Also home of the design system: one style sheet, one font, two small scripts below
 * {@code assets}. Pages themselves come from the programmes; the console only frames them.
 */
@NullMarked
package vn.hoanhap.console;

import org.jspecify.annotations.NullMarked;
