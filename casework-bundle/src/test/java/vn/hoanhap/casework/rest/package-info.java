@NullMarked
package vn.hoanhap.casework.rest;

import org.jspecify.annotations.NullMarked;
