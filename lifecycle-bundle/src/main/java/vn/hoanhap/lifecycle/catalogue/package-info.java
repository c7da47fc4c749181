/** The catalogue: versions of programmes that a vendor offers in a folder or at an address. */
@NullMarked
package vn.hoanhap.lifecycle.catalogue;

import org.jspecify.annotations.NullMarked;
