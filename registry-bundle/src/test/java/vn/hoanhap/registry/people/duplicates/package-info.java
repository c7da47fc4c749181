/** Tests of pairs of records that look like one human being. */
@NullMarked
package vn.hoanhap.registry.people.duplicates;

import org.jspecify.annotations.NullMarked;
