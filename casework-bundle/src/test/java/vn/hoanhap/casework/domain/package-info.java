@NullMarked
package vn.hoanhap.casework.domain;

import org.jspecify.annotations.NullMarked;
