/** What is due with people: how soon an answer is expected is dated data. */
@NullMarked
package vn.hoanhap.registry.due;

import org.jspecify.annotations.NullMarked;
