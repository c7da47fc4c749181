/** Days as well as somebody knows them. */
@NullMarked
package vn.hoanhap.parts.time;

import org.jspecify.annotations.NullMarked;
