/** Pages, the panel of a person, the card of the first page, and what is due. */
@NullMarked
package vn.hoanhap.counselling.web;

import org.jspecify.annotations.NullMarked;
