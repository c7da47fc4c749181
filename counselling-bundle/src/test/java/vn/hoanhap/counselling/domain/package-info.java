@NullMarked
package vn.hoanhap.counselling.domain;

import org.jspecify.annotations.NullMarked;
