/** Tests of {@code vn.hoanhap.exchange.template}. */
@NullMarked
package vn.hoanhap.exchange.template;

import org.jspecify.annotations.NullMarked;
