/**
 * Legal texts as data: what laws, decrees and resolutions the register goes by, from when to when, and where that was found. Those
 * that come with the register are read from a plain text file; the office adds its own.
 */
@NullMarked
package vn.hoanhap.registry.legal;

import org.jspecify.annotations.NullMarked;
