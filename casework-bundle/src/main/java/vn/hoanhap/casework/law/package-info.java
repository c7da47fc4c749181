/** What the law says about care on a day: regimes, terms, deadlines, the calendar of offices. Pure rules over dated data. */
@NullMarked
package vn.hoanhap.casework.law;

import org.jspecify.annotations.NullMarked;
