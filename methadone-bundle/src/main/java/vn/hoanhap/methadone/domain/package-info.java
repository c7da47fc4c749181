/** Records and their states: nothing here knows a database or a page. */
@NullMarked
package vn.hoanhap.methadone.domain;

import org.jspecify.annotations.NullMarked;
