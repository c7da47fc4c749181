/** Routes under {@code /api/v1}. */
@NullMarked
package vn.hoanhap.casework.rest;

import org.jspecify.annotations.NullMarked;
