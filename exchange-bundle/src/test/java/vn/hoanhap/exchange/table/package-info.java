/** Lists as files. */
@NullMarked
package vn.hoanhap.exchange.table;

import org.jspecify.annotations.NullMarked;
