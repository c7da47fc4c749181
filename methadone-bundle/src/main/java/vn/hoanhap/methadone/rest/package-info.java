/** What machines call. */
@NullMarked
package vn.hoanhap.methadone.rest;

import org.jspecify.annotations.NullMarked;
