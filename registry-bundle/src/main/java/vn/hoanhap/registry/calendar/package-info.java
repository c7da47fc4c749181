/** On which days offices work. */
@NullMarked
package vn.hoanhap.registry.calendar;

import org.jspecify.annotations.NullMarked;
