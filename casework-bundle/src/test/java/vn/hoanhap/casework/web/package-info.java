@NullMarked
package vn.hoanhap.casework.web;

import org.jspecify.annotations.NullMarked;
