/** Exchange: files that come in as records, every row checked before the first is written. */
@NullMarked
package vn.hoanhap.exchange;

import org.jspecify.annotations.NullMarked;
