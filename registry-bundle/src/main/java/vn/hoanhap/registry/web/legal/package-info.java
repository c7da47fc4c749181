/** Legal texts: which hold on the page's date, what goes by them, and those that the office enters. */
@NullMarked
package vn.hoanhap.registry.web.legal;

import org.jspecify.annotations.NullMarked;
