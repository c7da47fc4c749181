/** Tests how waiting rows are laid out. */
@NullMarked
package vn.hoanhap.exchange.web;

import org.jspecify.annotations.NullMarked;
