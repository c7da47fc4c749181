/** What happens when the server starts: what was cut off is undone, and what should serve is brought up. */
@NullMarked
package vn.hoanhap.lifecycle.boot;

import org.jspecify.annotations.NullMarked;
