@NullMarked
package vn.hoanhap.casework.store;

import org.jspecify.annotations.NullMarked;
