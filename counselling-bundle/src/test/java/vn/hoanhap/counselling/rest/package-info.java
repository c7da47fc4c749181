/** Tests of the routes without a gateway. */
@NullMarked
package vn.hoanhap.counselling.rest;

import org.jspecify.annotations.NullMarked;
