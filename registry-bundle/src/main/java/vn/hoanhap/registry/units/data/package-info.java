/**
 * The administrative units of Việt Nam that come with the register, read from two plain text files.
 *
 * <p>The files stand in the resource folder {@code units}; their README says how a line is written and when a new version
 * of a unit is a new unit. {@link vn.hoanhap.registry.units.data.UnitCatalogue#shipped()} is the way in. Everything here is
 * read only and knows neither the database nor the web.
 */
@NullMarked
package vn.hoanhap.registry.units.data;

import org.jspecify.annotations.NullMarked;
