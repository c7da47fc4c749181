/** What each written row left behind: enough to take its import back, for as long as files are kept. */
@NullMarked
package vn.hoanhap.exchange.steps;

import org.jspecify.annotations.NullMarked;
