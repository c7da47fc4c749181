/** The pages in a real browser, on a desktop and on a phone, as the sample accounts see them. */
@NullMarked
package vn.hoanhap.itests.pages;

import org.jspecify.annotations.NullMarked;
