/** Figures that an office declares without records behind them. */
@NullMarked
package vn.hoanhap.reporting.declared;

import org.jspecify.annotations.NullMarked;
