@NullMarked
package vn.hoanhap.casework.sheets;

import org.jspecify.annotations.NullMarked;
