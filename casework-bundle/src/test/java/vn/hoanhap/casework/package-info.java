@NullMarked
package vn.hoanhap.casework;

import org.jspecify.annotations.NullMarked;
