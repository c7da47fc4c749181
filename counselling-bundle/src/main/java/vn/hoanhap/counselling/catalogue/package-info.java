/** What the bundle declares as data: rights, kinds of journal lines, indicators, personal fields. */
@NullMarked
package vn.hoanhap.counselling.catalogue;

import org.jspecify.annotations.NullMarked;
