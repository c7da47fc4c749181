@NullMarked
package vn.hoanhap.counselling.web;

import org.jspecify.annotations.NullMarked;
