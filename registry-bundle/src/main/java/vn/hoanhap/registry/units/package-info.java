/**
 * Administrative units over time: which there were on a date, who took over from whom, and what each unit covers once
 * succession is followed. Neighbourhoods (ấp, khu phố, tổ dân phố) hang below communes and are entered by the office.
 */
@NullMarked
package vn.hoanhap.registry.units;

import org.jspecify.annotations.NullMarked;
