/**
 * JSON at the border: what a record may look like, reading a body strictly with every fault at once, and one writer per
 * elected version, so that no cache of types outlives its bundle.
 */
@NullMarked
package vn.hoanhap.lifecycle.json;

import org.jspecify.annotations.NullMarked;
