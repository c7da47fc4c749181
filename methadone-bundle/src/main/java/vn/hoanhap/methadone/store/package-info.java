/** All SQL of the bundle. */
@NullMarked
package vn.hoanhap.methadone.store;

import org.jspecify.annotations.NullMarked;
