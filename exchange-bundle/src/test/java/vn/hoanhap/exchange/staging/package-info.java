@NullMarked
package vn.hoanhap.exchange.staging;

import org.jspecify.annotations.NullMarked;
