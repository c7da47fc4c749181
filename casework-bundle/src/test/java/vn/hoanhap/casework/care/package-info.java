@NullMarked
package vn.hoanhap.casework.care;

import org.jspecify.annotations.NullMarked;
