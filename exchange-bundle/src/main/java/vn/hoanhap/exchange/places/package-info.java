/** The administrative units that somebody may name in a file: those of their area. */
@NullMarked
package vn.hoanhap.exchange.places;

import org.jspecify.annotations.NullMarked;
