/** Tests of {@code vn.hoanhap.exchange.file}. */
@NullMarked
package vn.hoanhap.exchange.file;

import org.jspecify.annotations.NullMarked;
