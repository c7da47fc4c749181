/** Finds what answers an address: fixed segments before parameters, "no such path" apart from "not this method". */
@NullMarked
package vn.hoanhap.lifecycle.routing;

import org.jspecify.annotations.NullMarked;
