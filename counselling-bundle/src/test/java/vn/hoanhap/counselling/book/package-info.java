@NullMarked
package vn.hoanhap.counselling.book;

import org.jspecify.annotations.NullMarked;
