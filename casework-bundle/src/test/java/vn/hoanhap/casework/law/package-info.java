@NullMarked
package vn.hoanhap.casework.law;

import org.jspecify.annotations.NullMarked;
