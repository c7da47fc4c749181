/** Routes under {@code /api/v1}. */
@NullMarked
package vn.hoanhap.counselling.rest;

import org.jspecify.annotations.NullMarked;
