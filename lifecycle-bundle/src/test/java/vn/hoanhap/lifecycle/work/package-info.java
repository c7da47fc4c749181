/** Tests how work is bounded and who goes first. */
@NullMarked
package vn.hoanhap.lifecycle.work;

import org.jspecify.annotations.NullMarked;
