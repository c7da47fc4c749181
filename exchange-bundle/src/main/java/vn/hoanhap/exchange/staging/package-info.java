/** Files on their way in: kept sealed until they are written or left, and mended cell by cell. */
@NullMarked
package vn.hoanhap.exchange.staging;

import org.jspecify.annotations.NullMarked;
